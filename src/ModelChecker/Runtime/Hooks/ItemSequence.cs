using System.Collections;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>A sequence of which library code sees nothing but its enumerator.</summary>
internal sealed class ItemSequence<T>(IEnumerable<T> source) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => source.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
