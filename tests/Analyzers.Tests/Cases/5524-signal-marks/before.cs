using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5524;

public sealed class SignalTrace
{
    private readonly object _write = new();
    private (long Tick, string Aspect)[] _marks = new (long, string)[16];
    private int _count;

    public void Add(long tick, string aspect)
    {
        lock (_write)
        {
            int count = _count;
            if (count == _marks.Length)
            {
                var wider = new (long, string)[count * 2];
                Array.Copy(_marks, wider, count);
                _marks = wider;
            }

            _marks[count] = (tick, aspect);
            Volatile.Write(ref _count, count + 1);
        }
    }

    public string AspectAt(long tick)
    {
        int count = Volatile.Read(ref _count);
        var marks = _marks;
        string aspect = "dark";
        for (int i = 0; i < count && marks[i].Tick <= tick; i++)
        {
            aspect = marks[i].Aspect;
        }

        return aspect;
    }

    public long Span()
    {
        int count = Volatile.Read(ref _count);
        if (count < 2)
        {
            return 0;
        }

        var marks = _marks;
        return marks[count - 1].Tick - marks[0].Tick;
    }
}
