using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// The elements of an array, each loaded when it is enumerated, or of a collection, whose content is that of the moment at which the
/// enumeration begins.
/// </summary>
internal sealed class SharedSequence<T>(IEnumerable<T> source, long token, int site) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => source is T[] array ? Elements(array).GetEnumerator() : Content().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<T> Elements(T[] array)
    {
        for (var i = 0; i < array.Length; i++)
            yield return Load(array, i);
    }

    private T Load(T[] array, int index)
    {
        var loaded = TokenHooks.Revive(token);
        return MemoryHooks.Load(array, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index), ref loaded, site);
    }

    private IEnumerable<T> Content()
    {
        var loaded = TokenHooks.Revive(token);
        return WholeObjectHooks.Enter(source, false, ref loaded, site);
    }
}
