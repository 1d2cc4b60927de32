using System.Numerics;

namespace SafePublication.ModelChecker;

/// <summary>Walks the events of an <see cref="EventSet"/> in ascending order; the set may change behind it.</summary>
public ref struct EventEnumerator
{
    private readonly ReadOnlySpan<ulong> _words;
    private ulong _rest;
    private int _word;

    internal EventEnumerator(ReadOnlySpan<ulong> words)
    {
        _words = words;
        _rest = words.IsEmpty ? 0 : words[0];
    }

    /// <summary>The event that the enumerator stands on.</summary>
    public int Current { get; private set; }

    /// <summary>Goes to the next event; false when there is none.</summary>
    public bool MoveNext()
    {
        while (_rest == 0)
        {
            if (++_word >= _words.Length)
                return false;
            _rest = _words[_word];
        }

        Current = _word << 6 | BitOperations.TrailingZeroCount(_rest);
        _rest &= _rest - 1;
        return true;
    }
}
