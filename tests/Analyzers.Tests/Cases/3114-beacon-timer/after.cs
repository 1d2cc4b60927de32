using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3114;

public sealed class BeaconListener : IDisposable
{
    private sealed record Beacon(string Station, int Level);

    private readonly Func<string> _poll;
    private readonly Timer _timer;
    private volatile Beacon _last;

    public BeaconListener(Func<string> poll)
    {
        _poll = poll;
        _timer = new Timer(OnTick, null, 0, 250);
    }

    public string Status()
    {
        var last = _last;
        if (last == null)
        {
            return "silent";
        }

        return last.Station.ToUpperInvariant() + " at " + last.Level + " dB";
    }

    public void Dispose() => _timer.Dispose();

    private void OnTick(object state)
    {
        string frame = _poll();
        if (string.IsNullOrEmpty(frame))
        {
            return;
        }

        int colon = frame.IndexOf(':');
        _last = new Beacon(frame[..colon], int.Parse(frame.AsSpan(colon + 1)));
    }
}
