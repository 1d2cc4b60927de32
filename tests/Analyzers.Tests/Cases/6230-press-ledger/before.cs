using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6230;

public sealed class PressLedger
{
    private readonly object _sync = new();
    private readonly List<string> _pages = new();
    private bool _sealed;
    private string _checksum;

    private readonly struct Held : IDisposable
    {
        private readonly object _on;

        public Held(object on)
        {
            Monitor.Enter(on);
            _on = on;
        }

        public void Dispose() => Monitor.Exit(_on);
    }

    private Held EnterLock() => new(_sync);

    public bool Append(string page)
    {
        using (EnterLock())
        {
            if (_sealed)
            {
                return false;
            }

            _pages.Add(page);
            return true;
        }
    }

    public void Seal()
    {
        using var held = EnterLock();
        if (!_sealed)
        {
            _sealed = true;
            _checksum = Sum();
        }

        string Sum()
        {
            int sum = 17;
            foreach (string page in _pages)
            {
                sum = unchecked((sum * 31) + page.Length);
            }

            return sum.ToString("x8");
        }
    }

    public string Checksum()
    {
        using (EnterLock())
        {
            return _sealed ? _checksum : null;
        }
    }
}
