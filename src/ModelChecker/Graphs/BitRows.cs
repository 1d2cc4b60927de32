namespace SafePublication.ModelChecker;

/// <summary>Rows of bits that are used again and again: their memory only grows, and a row is cleared by whoever begins to use it.</summary>
internal sealed class BitRows(int rows)
{
    private ulong[] _bits = new ulong[rows];
    private int _words = 1;

    public EventSet this[int row] => new(_bits.AsSpan(row * _words, _words));

    /// <summary>Makes room for a number of rows of a number of words; what was there is lost when the words change.</summary>
    public void Shape(int rows, int words)
    {
        _words = words;
        if (_bits.Length < rows * words)
            Array.Resize(ref _bits, rows * words);
    }

    /// <summary>Makes every row twice as wide and keeps what the first rows hold.</summary>
    public void Widen(int used, int rows)
    {
        var wide = new ulong[rows * _words * 2];
        for (var row = 0; row < used; row++)
            Array.Copy(_bits, row * _words, wide, row * _words * 2, _words);
        (_bits, _words) = (wide, _words * 2);
    }

    public void Clear() => _bits.AsSpan().Clear();

    public void CopyFrom(BitRows other, int rows) => Array.Copy(other._bits, _bits, rows * _words);

    /// <summary>Takes a row of the other rows without the bits that are not kept; the rest moves together.</summary>
    public void GatherFrom(BitRows other, int from, int to, EventSet kept) => Bits.Gather(other[from].Words, kept.Words, this[to].Words);
}
