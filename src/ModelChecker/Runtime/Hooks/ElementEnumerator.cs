using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Loads one element of an array after the other.</summary>
internal sealed class ElementEnumerator<T>(T[] array, long token, int site) : IEnumerator<T>
{
    internal static readonly int CurrentMarker = TokenHooks.MarkerOf("get_Current", 0);

    private int _next;
    private T _current = default!;
    private long _currentToken;

    public T Current
    {
        get
        {
            TokenHooks.Return(TokenHooks.Revive(_currentToken), CurrentMarker);
            return _current;
        }
    }

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (_next >= array.Length)
            return false;
        var loaded = TokenHooks.Revive(token);
        _current = MemoryHooks.Load(array, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), _next++), ref loaded, site);
        _currentToken = TokenHooks.Keep(loaded);
        return true;
    }

    public void Reset() => _next = 0;

    public void Dispose()
    {
    }
}
