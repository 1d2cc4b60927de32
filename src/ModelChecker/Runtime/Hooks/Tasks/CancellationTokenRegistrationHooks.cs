using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="CancellationTokenRegistration"/>: taking a callback back waits for it where another thread is running it.</summary>
[Replaces(typeof(CancellationTokenRegistration), Harmless = ["Token", "Equals", "GetHashCode", "op_Equality", "op_Inequality"])]
public static class CancellationTokenRegistrationHooks
{
    /// <summary>Takes the callback back.</summary>
    public static bool Unregister(ref CancellationTokenRegistration registration, int site) =>
        Cancellation.OwnerOf(registration) is { } owner && owner.Unregister(registration, site);

    /// <summary>Takes the callback back, or waits for it.</summary>
    public static void Dispose(ref CancellationTokenRegistration registration, int site) =>
        Cancellation.OwnerOf(registration)?.Dispose(registration, site);
}
