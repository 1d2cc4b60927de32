using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5122;

public sealed class SirenPanel : IDisposable
{
    private readonly object _edit = new();
    private readonly List<Action<int>> _horns = new();
    private bool _closed;
    private bool _warned;

    public void Attach(Action<int> horn)
    {
        lock (_edit)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _horns.Add(horn);
        }
    }

    public void Sound(int level)
    {
        if (_closed)
        {
            return;
        }

        Action<int>[] horns;
        lock (_edit)
        {
            horns = _horns.ToArray();
        }

        if (horns.Length == 0 && !_warned)
        {
            _warned = true;
            Console.Error.WriteLine("siren without horns");
        }

        foreach (var horn in horns)
        {
            horn(level);
        }
    }

    public void Dispose()
    {
        lock (_edit)
        {
            if (!_closed)
            {
                _closed = true;
                _horns.Clear();
            }
        }
    }
}
