using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1937;

public sealed class EventTape
{
    private readonly object _append = new();
    private long[] _stamps = new long[16];
    private string[] _names = new string[16];
    private int _length;

    public int Length => Volatile.Read(ref _length);

    public void Append(long stamp, string name)
    {
        lock (_append)
        {
            int at = _length;
            if (at == _stamps.Length)
            {
                var stamps = new long[at * 2];
                var names = new string[at * 2];
                Array.Copy(_stamps, stamps, at);
                Array.Copy(_names, names, at);
                _stamps = stamps;
                _names = names;
            }

            _stamps[at] = stamp;
            _names[at] = name;
            Volatile.Write(ref _length, at + 1);
        }
    }

    public IEnumerable<string> Since(long stamp)
    {
        int length = Length;
        for (int i = 0; i < length; i++)
        {
            if (_stamps[i] >= stamp)
            {
                yield return _names[i];
            }
        }
    }
}
