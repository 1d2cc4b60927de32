namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Keeps an error of the analysis to the search that made it: what the other searches find is still said, and what failed is named.
/// </summary>
internal sealed class Failures
{
    private readonly List<Failure> _all = [];

    public IReadOnlyList<Failure> All => _all;

    /// <summary>What the search finds; nothing where it fails.</summary>
    /// <param name="subject">Says what is searched, where that fails.</param>
    /// <param name="search">The search; that it is cancelled is no failure.</param>
    public List<T> Keep<T>(Func<string> subject, Func<IEnumerable<T>> search)
    {
        try
        {
            return search().ToList();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            _all.Add(new Failure(subject(), error));
            return [];
        }
    }

    /// <summary>The same for a search that has a name.</summary>
    /// <param name="subject">What is searched.</param>
    /// <param name="search">As in the other overload.</param>
    public List<T> Keep<T>(string subject, Func<IEnumerable<T>> search) => Keep(() => subject, search);
}
