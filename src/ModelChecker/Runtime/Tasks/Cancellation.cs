using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Cancellation tokens, which are nothing but their source.</summary>
internal static class Cancellation
{
    /// <summary>Makes the model of a source.</summary>
    public static CancellationTokenSource Attach(CancellationTokenSource source)
    {
        CurrentThread.Value?.Execution.Attach(source, new ModelledCancellation(source));
        return source;
    }

    public static ModelledCancellation Of(CancellationTokenSource source) => CurrentThread.Value?.Execution.AttachedTo<ModelledCancellation>(source)
        ?? throw new UnsupportedConstructException("A CancellationTokenSource that was made outside of the scenario cannot be checked.");

    /// <summary>An acquire load; none for a token that is never cancelled, or that always was.</summary>
    public static bool IsRequested(CancellationToken token, int site)
    {
        var load = 0;
        return IsRequested(token, site, ref load);
    }

    public static bool IsRequested(CancellationToken token, int site, ref int load) =>
        SourceOf(token) is { } source ? Of(source).IsRequested(site, ref load) : token.IsCancellationRequested;

    /// <summary>Asks for cancellation before anything else is done.</summary>
    /// <exception cref="OperationCanceledException">It is requested.</exception>
    public static void ThrowIfRequested(CancellationToken token, int site)
    {
        if (IsRequested(token, site))
            throw new OperationCanceledException(token);
    }

    /// <summary>Waits for a condition unless cancellation is requested first.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public static void UntilRequestedOr(CancellationToken token, int site, Poll condition)
    {
        if (!token.CanBeCanceled)
            Waits.UntilAny(site, condition);
        else if (Waits.UntilAny(site, (ref load) => IsRequested(token, site, ref load), condition) == 0)
            throw new OperationCanceledException(token);
    }

    /// <summary>Has the callback run when the token is cancelled; at once when it is already.</summary>
    public static CancellationTokenRegistration Register(CancellationToken token, Action callback, int site)
    {
        if (SourceOf(token) is { } source)
            return Of(source).Register(token, callback, site);
        if (token.IsCancellationRequested)
            callback();
        return default;
    }

    /// <summary>The source that a callback is registered with; null for a registration of nothing.</summary>
    public static ModelledCancellation? OwnerOf(CancellationTokenRegistration registration) =>
        SourceOf(registration.Token) is { } source ? Of(source) : null;

    /// <summary>Null for a token that is never cancelled, or that always was.</summary>
    private static CancellationTokenSource? SourceOf(CancellationToken token) =>
        token.CanBeCanceled && !token.IsCancellationRequested ? Unsafe.As<CancellationToken, CancellationTokenSource>(ref token) : null;
}
