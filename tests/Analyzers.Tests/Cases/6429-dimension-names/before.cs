using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C6429;

public sealed class DimensionTable : IDisposable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Timer _dump;
    private string[] _names = new string[16];
    private int _count;

    public DimensionTable(Func<TextWriter> open, TimeSpan period)
    {
        _dump = new Timer(_ => Dump(open), null, period, period);
    }

    public int IdOf(string name)
    {
        lock (_ids)
        {
            if (!_ids.TryGetValue(name, out int id))
            {
                if (_count == _names.Length)
                {
                    Array.Resize(ref _names, _count * 2);
                }

                id = _count;
                _names[_count++] = name;
                _ids.Add(name, id);
            }

            return id;
        }
    }

    public void Dispose() => _dump.Dispose();

    private void Dump(Func<TextWriter> open)
    {
        using var writer = open();
        for (int i = 0; i < _count; i++)
        {
            writer.WriteLine("{0}\t{1}", i, _names[i].Trim());
        }
    }
}
