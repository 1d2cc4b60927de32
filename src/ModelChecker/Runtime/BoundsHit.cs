namespace SafePublication.ModelChecker.Runtime;

/// <summary>Counts executions that do not end by themselves: after a few of them more tell nothing.</summary>
internal sealed class BoundsHit : IDisposable
{
    private const int Enough = 8;

    private readonly CancellationTokenSource _enough = new();
    private int _count;

    /// <summary>The first bound that was hit, or null.</summary>
    public string? First { get; private set; }

    /// <summary>Cancelled when enough executions have hit a bound.</summary>
    public CancellationToken WhenEnough => _enough.Token;

    public void Add(string bound)
    {
        First ??= bound;
        if (++_count == Enough)
            _enough.Cancel();
    }

    public void Dispose() => _enough.Dispose();
}
