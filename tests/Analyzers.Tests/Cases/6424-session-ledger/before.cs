using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C6424;

public sealed class SessionLedger : IDisposable
{
    private readonly object _sync = new();
    private readonly string _path;
    private readonly Timer _sweep;
    private bool _loaded;
    private Dictionary<string, DateTime> _expiry;
    private int _expired;

    public SessionLedger(string path)
    {
        _path = path;
        _sweep = new Timer(_ => Sweep(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    public bool IsAlive(string session)
    {
        lock (_sync)
        {
            return Table().TryGetValue(session, out var until) && until > DateTime.UtcNow;
        }
    }

    public void Touch(string session, TimeSpan life)
    {
        Monitor.Enter(_sync);
        try
        {
            Table()[session] = DateTime.UtcNow + life;
        }
        finally
        {
            Monitor.Exit(_sync);
        }
    }

    public void Dispose() => _sweep.Dispose();

    private void Sweep()
    {
        if (!Monitor.TryEnter(_sync))
        {
            return;
        }

        try
        {
            var dead = new List<string>();
            foreach (var (session, until) in Table())
            {
                if (until <= DateTime.UtcNow)
                {
                    dead.Add(session);
                }
            }

            dead.ForEach(session => _expiry.Remove(session));
            _expired += dead.Count;
        }
        finally
        {
            Monitor.Exit(_sync);
        }
    }

    private Dictionary<string, DateTime> Table()
    {
        if (!_loaded)
        {
            _loaded = true;
            _expiry = new Dictionary<string, DateTime>(StringComparer.Ordinal);
            foreach (var line in File.ReadAllLines(_path))
            {
                var cells = line.Split(' ');
                _expiry[cells[0]] = new DateTime(long.Parse(cells[1]), DateTimeKind.Utc);
            }
        }

        return _expiry;
    }
}
