namespace SafePublication.ModelChecker;

/// <summary>
/// A part of an exploration, for processes that work side by side; the union of all <paramref name="Count"/> parts is exactly the whole. All parts
/// begin with the same few executions, which only the first part counts, and then take turns in the prefixes that are left.
/// </summary>
/// <param name="Index">The part's number, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">The number of parts.</param>
public readonly record struct Shard(int Index, int Count)
{
    private const int PrefixesForEachPart = 1024;
    private const int RunsForEachPart = 64;

    /// <summary>The only part: everything.</summary>
    public static Shard Whole => new(1, 1);

    /// <summary>The number of prefixes that are enough to be divided: with many of them the parts are of similar size.</summary>
    internal int PrefixesToDivide => Count > 1 ? Count * PrefixesForEachPart : 0;

    /// <summary>The number of runs after which any prefixes are divided: every part performs these runs.</summary>
    internal int RunsToDivide => Count * RunsForEachPart;

    /// <summary>Reads a part written as <c>k/n</c>, such as <c>1/4</c>.</summary>
    /// <exception cref="FormatException">The text is something else, or there is no such part.</exception>
    public static Shard Parse(string text) =>
        text.Split('/') is [var index, var count] && int.TryParse(index, out var k) && int.TryParse(count, out var n) && 1 <= k && k <= n
            ? new(k, n)
            : throw new FormatException($"'{text}' is no shard: write k/n with k from 1 to n, such as 1/4.");

    /// <inheritdoc/>
    public override string ToString() => $"{Index}/{Count}";
}
