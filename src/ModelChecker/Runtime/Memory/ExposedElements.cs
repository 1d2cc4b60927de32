using SafePublication.ModelChecker.Runtime.Tearing;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// Brings elements up to date in memory for a call into code that is not rewritten, one load each, and turns what that code changed into stores.
/// Two arguments of one call may lie over each other: an element belongs to the first of them.
/// </summary>
internal sealed class ExposedElements
{
    private readonly List<Range> _ranges = [];

    /// <param name="thread">The thread that calls.</param>
    /// <param name="owner">The object that the elements lie in; null when nobody shares them.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="token">The token of the reference through which they are reached.</param>
    /// <param name="earlier">How many earlier arguments of the call were exposed.</param>
    /// <param name="site">The place of the call.</param>
    public void Expose<T>(LogicalThread thread, object? owner, Span<T> elements, int token, int earlier, int site)
    {
        if (owner is not null)
        {
            foreach (ref var element in elements)
            {
                if (!IsExposed(owner, ref element, earlier))
                    SharedValue.Expose(thread, owner, ref element, token, site);
            }
        }

        _ranges.Add(owner is null || elements.IsEmpty ? default : new Range(owner, OffsetOf(owner, ref elements[0]), OffsetOf(owner, ref elements[^1]), elements.ToArray()));
    }

    /// <summary>After the call, the last argument first. Elements that the call cannot change are only taken back.</summary>
    public void Absorb<T>(LogicalThread thread, Span<T> elements, int token, int earlier, ElementWrites writes, int site)
    {
        var range = _ranges[^1];
        _ranges.RemoveAt(_ranges.Count - 1);
        if (range.Owner is null)
            return;
        var before = (T[])range.Before;
        for (var i = 0; i < before.Length; i++)
        {
            if (!IsExposed(range.Owner, ref elements[i], earlier))
                SharedValue.Absorb(thread, range.Owner, ref elements[i], writes == ElementWrites.None ? elements[i] : before[i], writes == ElementWrites.OfAny, token, site);
        }
    }

    private bool IsExposed<T>(object owner, ref T element, int earlier)
    {
        var offset = OffsetOf(owner, ref element);
        return earlier > 0 && _ranges[^earlier..].Exists(range => ReferenceEquals(range.Owner, owner) && offset >= range.First && offset <= range.Last);
    }

    private static nint OffsetOf<T>(object owner, ref T element) => ObjectLayout.OffsetOf(owner, ref element);

    private readonly record struct Range(object Owner, nint First, nint Last, Array Before);
}
