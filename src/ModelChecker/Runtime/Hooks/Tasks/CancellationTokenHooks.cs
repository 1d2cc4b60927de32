using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="CancellationToken"/>: finding it cancelled is an acquire.</summary>
[Replaces(typeof(CancellationToken), Harmless = [".ctor", "None", "CanBeCanceled", "Equals", "GetHashCode", "op_Equality", "op_Inequality"])]
public static class CancellationTokenHooks
{
    /// <summary>An acquire load.</summary>
    public static bool get_IsCancellationRequested(ref CancellationToken cancellation, int site) => Cancellation.IsRequested(cancellation, site);

    /// <summary>Throws when cancellation is requested.</summary>
    public static void ThrowIfCancellationRequested(ref CancellationToken cancellation, int site) => Cancellation.ThrowIfRequested(cancellation, site);

    /// <summary>Has the callback run when the token is cancelled; at once when it is already.</summary>
    public static CancellationTokenRegistration Register(ref CancellationToken cancellation, Action callback, int site) =>
        Cancellation.Register(cancellation, callback, site);

    /// <summary>Has the callback run when the token is cancelled; at once when it is already.</summary>
    public static CancellationTokenRegistration Register(ref CancellationToken cancellation, Action<object?> callback, object? state, int site) =>
        Cancellation.Register(cancellation, () => callback(state), site);

    /// <summary>Has the callback run when the token is cancelled; at once when it is already.</summary>
    public static CancellationTokenRegistration Register(ref CancellationToken cancellation, Action callback, bool useSynchronizationContext, int site) =>
        Cancellation.Register(cancellation, callback, site);

    /// <summary>Has the callback run when the token is cancelled; at once when it is already.</summary>
    public static CancellationTokenRegistration UnsafeRegister(ref CancellationToken cancellation, Action<object?> callback, object? state, int site) =>
        Cancellation.Register(cancellation, () => callback(state), site);
}
