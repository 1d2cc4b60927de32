using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3114;

public sealed class BeaconListener : IDisposable
{
    private readonly Func<string> _poll;
    private readonly Timer _timer;
    private bool _heard;
    private string _station;
    private int _level;

    public BeaconListener(Func<string> poll)
    {
        _poll = poll;
        _timer = new Timer(OnTick, null, 0, 250);
    }

    public string Status()
    {
        if (!_heard)
        {
            return "silent";
        }

        return _station.ToUpperInvariant() + " at " + _level + " dB";
    }

    public void Dispose() => _timer.Dispose();

    private void OnTick(object state)
    {
        string frame = _poll();
        if (string.IsNullOrEmpty(frame))
        {
            return;
        }

        _heard = true;
        int colon = frame.IndexOf(':');
        _station = frame[..colon];
        _level = int.Parse(frame.AsSpan(colon + 1));
    }
}
