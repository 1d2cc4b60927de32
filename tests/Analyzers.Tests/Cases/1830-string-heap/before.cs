namespace Corpus.C1830;

public sealed class StringHeap
{
    private readonly Lock _append = new();
    private readonly Dictionary<string, int> _tokens = new(StringComparer.Ordinal);
    private string[] _items = new string[8];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public string this[int token]
    {
        get
        {
            if ((uint)token >= (uint)Volatile.Read(ref _count))
            {
                throw new ArgumentOutOfRangeException(nameof(token));
            }

            return _items[token];
        }
    }

    public int Intern(string text)
    {
        lock (_append)
        {
            if (_tokens.TryGetValue(text, out int token))
            {
                return token;
            }

            token = _count;
            if (token == _items.Length)
            {
                var larger = new string[token * 2];
                Array.Copy(_items, larger, token);
                _items = larger;
            }

            _items[token] = text;
            _tokens.Add(text, token);
            Volatile.Write(ref _count, token + 1);
            return token;
        }
    }

    public void CopyTo(TextWriter writer)
    {
        int count = Volatile.Read(ref _count);
        var items = _items;
        for (int i = 0; i < count; i++)
        {
            writer.WriteLine(items[i]);
        }
    }
}

public sealed class HeapDumper : IDisposable
{
    private readonly StringHeap _heap;
    private readonly Timer _timer;

    public HeapDumper(StringHeap heap, Func<TextWriter> open, TimeSpan period)
    {
        _heap = heap;
        _timer = new Timer(_ => Dump(open), null, period, period);
    }

    public void Dispose() => _timer.Dispose();

    private void Dump(Func<TextWriter> open)
    {
        using var writer = open();
        _heap.CopyTo(writer);
    }
}
