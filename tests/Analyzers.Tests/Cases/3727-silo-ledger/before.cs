using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3727;

public sealed class SiloLedger
{
    private readonly struct Scope : IDisposable
    {
        private readonly object _target;

        public Scope(object target)
        {
            _target = target;
            Monitor.Enter(target);
        }

        public void Dispose() => Monitor.Exit(_target);
    }

    private readonly object _sync = new();
    private readonly Func<Dictionary<string, int>> _open;
    private bool _opened;
    private Dictionary<string, int> _tons;
    private int _total;

    public SiloLedger(Func<Dictionary<string, int>> open) => _open = open;

    public Task DeliverAsync(string grain, int tons) => Task.Run(() =>
    {
        using (new Scope(_sync))
        {
            EnsureOpened();
            _tons[grain] = _tons.GetValueOrDefault(grain) + tons;
            _total += tons;
        }
    });

    public int Share(string grain)
    {
        using (new Scope(_sync))
        {
            EnsureOpened();
            return _total == 0 ? 0 : 100 * _tons.GetValueOrDefault(grain) / _total;
        }
    }

    private void EnsureOpened()
    {
        if (_opened)
        {
            return;
        }

        _tons = _open();
        foreach (int tons in _tons.Values)
        {
            _total += tons;
        }

        _opened = true;
    }
}
