using System.Collections;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// The elements of an array, each loaded when it is enumerated, or of a collection, whose content is that of the moment at which the
/// enumeration begins.
/// </summary>
internal sealed class SharedSequence<T>(IEnumerable<T> source, long token, int site) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator()
    {
        var loaded = TokenHooks.Revive(token);
        return source is T[] array
            ? new ElementEnumerator<T>(array, token, site)
            : new ContentEnumerator<T>(WholeObjectHooks.Enter(source, false, ref loaded, site).GetEnumerator(), TokenHooks.Keep(loaded));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
