using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3212;

public sealed class WatchRoster : IDisposable
{
    private sealed class Shift
    {
        public string Captain { get; set; }
        public int Crew { get; set; }
        public DateTime Until { get; set; }
    }

    private readonly Func<string[]> _signOn;
    private readonly Timer _bell;
    private volatile Shift _current;

    public WatchRoster(Func<string[]> signOn, TimeSpan watch)
    {
        _signOn = signOn;
        _bell = new Timer(_ => Rotate(watch), null, watch, watch);
    }

    public string Banner()
    {
        var shift = _current;
        if (shift == null)
        {
            return "unmanned";
        }

        return $"{shift.Captain.ToUpperInvariant()} with {shift.Crew} until {shift.Until:t}";
    }

    public void Dispose() => _bell.Dispose();

    private void Rotate(TimeSpan watch)
    {
        string[] names = _signOn();
        if (names.Length == 0)
        {
            _current = null;
            return;
        }

        _current = new Shift { Until = DateTime.Now + watch };
        _current.Captain = names[0];
        _current.Crew = names.Length - 1;
    }
}
