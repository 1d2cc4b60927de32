using System.Collections;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Enumerates the content of a collection: each item is reached through the load that gave the content.</summary>
internal sealed class ContentEnumerator<T>(IEnumerator<T> items, long token) : IEnumerator<T>
{
    public T Current
    {
        get
        {
            TokenHooks.Return(TokenHooks.Revive(token), ElementEnumerator<T>.CurrentMarker);
            return items.Current;
        }
    }

    object? IEnumerator.Current => Current;

    public bool MoveNext() => items.MoveNext();

    public void Reset() => items.Reset();

    public void Dispose() => items.Dispose();
}
