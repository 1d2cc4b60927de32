using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6217;

public sealed record TraceEntry(string Text, int Level);

public sealed class TraceBuffer
{
    internal readonly TraceEntry[] Entries = new TraceEntry[4096];
    internal int Written;

    public void Append(string text, int level)
    {
        lock (Entries)
        {
            if (Written < Entries.Length)
            {
                Entries[Written] = new TraceEntry(text, level);
                Written++;
            }
        }
    }
}

public sealed class TraceExporter : IDisposable
{
    private readonly TraceBuffer _buffer;
    private readonly Action<string> _send;
    private readonly Timer _timer;
    private int _sent;

    public TraceExporter(TraceBuffer buffer, Action<string> send)
    {
        _buffer = buffer;
        _send = send;
        _timer = new Timer(_ => Drain());
        _timer.Change(1000, Timeout.Infinite);
    }

    public void Dispose() => _timer.Dispose();

    private void Drain()
    {
        int upTo = _buffer.Written;
        while (_sent < upTo)
        {
            var entry = _buffer.Entries[_sent++];
            _send(entry.Level + " " + entry.Text);
        }

        _timer.Change(1000, Timeout.Infinite);
    }
}
