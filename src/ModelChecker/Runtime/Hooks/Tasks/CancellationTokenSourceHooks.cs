using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="CancellationTokenSource"/>: requesting cancellation is a release; a time limit may pass at any moment.</summary>
[Replaces(typeof(CancellationTokenSource))]
public static class CancellationTokenSourceHooks
{
    /// <summary>A source that is not cancelled.</summary>
    public static CancellationTokenSource Create() => Cancellation.Attach(new CancellationTokenSource());

    /// <summary>A source that is cancelled with any of the tokens.</summary>
    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken linked, int site) => Linked([linked], site);

    /// <summary>A source that is cancelled with any of the tokens.</summary>
    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token1, CancellationToken token2, int site) => Linked([token1, token2], site);

    /// <summary>Requests cancellation and runs the callbacks.</summary>
    public static void Cancel(CancellationTokenSource source, int site)
    {
        Disposal.ThrowIfBehind(source, site);
        Request(source, site);
    }

    /// <summary>Requests cancellation at any later moment.</summary>
    public static void CancelAfter(CancellationTokenSource source, int millisecondsDelay, int site)
    {
        Disposal.ThrowIfBehind(source, site);
        if (millisecondsDelay != Timeout.Infinite)
            ThreadStarts.Start(() => Request(source, site), site);
    }

    /// <summary>Requests cancellation at any later moment.</summary>
    public static void CancelAfter(CancellationTokenSource source, TimeSpan delay, int site) => CancelAfter(source, (int)delay.TotalMilliseconds, site);

    /// <summary>An acquire load.</summary>
    public static bool get_IsCancellationRequested(CancellationTokenSource source, int site)
    {
        var token = 0;
        return Cancellation.Of(source).IsRequested(site, ref token);
    }

    /// <summary>A source that is cancelled at any later moment.</summary>
    public static CancellationTokenSource Create(int millisecondsDelay, int site)
    {
        var source = Create();
        CancelAfter(source, millisecondsDelay, site);
        return source;
    }

    /// <summary>A source that is cancelled at any later moment.</summary>
    public static CancellationTokenSource Create(TimeSpan delay, int site) => Create((int)delay.TotalMilliseconds, site);

    /// <summary>A source that is cancelled with any of the tokens.</summary>
    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken[] tokens, int site) => Linked(Arguments.Of(tokens, site), site);

    /// <summary>Requests cancellation and runs the callbacks.</summary>
    public static void Cancel(CancellationTokenSource source, bool throwOnFirstException, int site) => Cancel(source, site);

    /// <summary>Requests cancellation; the callbacks run on a thread of their own.</summary>
    public static Task CancelAsync(CancellationTokenSource source, int site)
    {
        Disposal.ThrowIfBehind(source, site);
        return TaskStarts.Start<object>(() => TaskStarts.EndOf(() => Request(source, site)), site);
    }

    /// <summary>The token, which stands for its source.</summary>
    public static CancellationToken get_Token(CancellationTokenSource source, int site)
    {
        Disposal.ThrowIfBehind(source, site);
        return source.Token;
    }

    /// <summary>Requests and the token throw from now on; tokens that are out can be asked.</summary>
    public static void Dispose(CancellationTokenSource source, int site) => Disposal.Of(source, site);

    private static void Request(CancellationTokenSource source, int site) => Cancellation.Of(source).Cancel(site);

    private static CancellationTokenSource Linked(CancellationToken[] tokens, int site)
    {
        var linked = Create();
        foreach (var token in tokens)
            Cancellation.Register(token, () => Request(linked, site), site);
        return linked;
    }
}
