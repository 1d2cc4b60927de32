using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1713;

public sealed class LabelTable
{
    private readonly object _append = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private string[] _names = new string[16];
    private int _count;

    public int Intern(string label)
    {
        lock (_append)
        {
            if (_ids.TryGetValue(label, out int known))
            {
                return known;
            }

            int id = _ids.Count;
            string[] names = _names;
            if (id == names.Length)
            {
                names = new string[id * 2];
                Array.Copy(_names, names, id);
                _names = names;
            }

            names[id] = label;
            _ids.Add(label, id);
            Volatile.Write(ref _count, id + 1);
            return id;
        }
    }

    public string NameOf(int id)
    {
        if ((uint)id >= (uint)Volatile.Read(ref _count))
        {
            throw new ArgumentOutOfRangeException(nameof(id));
        }

        return _names[id];
    }

    public void CopyTo(ICollection<string> destination)
    {
        int count = Volatile.Read(ref _count);
        string[] names = _names;
        for (int i = 0; i < count; i++)
        {
            destination.Add(names[i]);
        }
    }
}

public sealed class LabelledCounter
{
    private readonly LabelTable _labels;
    private readonly long[] _values;

    public LabelledCounter(LabelTable labels, int capacity)
    {
        _labels = labels;
        _values = new long[capacity];
    }

    public void Add(int label, long value) => Interlocked.Add(ref _values[label], value);

    public string Render(int label) => _labels.NameOf(label) + " " + Interlocked.Read(ref _values[label]);
}
