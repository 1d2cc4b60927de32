using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2708;

public interface ITraceProbe
{
    bool Next(out long mark, out string label);
}

public sealed class TraceTape
{
    private readonly long[] _marks;
    private readonly string[] _labels;
    private readonly ITraceProbe _probe;
    private volatile int _length;

    public TraceTape(ITraceProbe probe, int capacity)
    {
        _probe = probe;
        _marks = new long[capacity];
        _labels = new string[capacity];
    }

    public Thread Record()
    {
        var recorder = new Thread(Pump) { IsBackground = true };
        recorder.Start();
        return recorder;
    }

    public long Spread()
    {
        int length = _length;
        return length < 2 ? 0 : _marks[length - 1] - _marks[0];
    }

    public int IndexOf(string label)
    {
        int length = _length;
        for (int i = 0; i < length; i++)
        {
            if (string.Equals(_labels[i], label, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    public IEnumerable<string> Tail(int most)
    {
        int end = _length;
        for (int i = Math.Max(0, end - most); i < end; i++)
        {
            yield return _marks[i] + " " + _labels[i].ToUpperInvariant();
        }
    }

    private void Pump()
    {
        while (_length < _marks.Length && _probe.Next(out long mark, out string label))
        {
            int at = _length;
            _marks[at] = mark;
            _labels[at] = label;
            _length = at + 1;
        }
    }
}
