using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2515;

public interface IPortProbe
{
    string FirstFree();

    int WindowOf(string port);
}

public sealed class SerialLink
{
    private readonly object _open = new();
    private readonly IPortProbe _probe;
    internal bool Opened;

    public SerialLink(IPortProbe probe) => _probe = probe;

    internal string PortName { get; private set; }

    internal int Window { get; private set; }

    public int Chunk(int length)
    {
        if (!Volatile.Read(ref Opened))
        {
            Open();
        }

        return Math.Min(length, Window);
    }

    private void Open()
    {
        lock (_open)
        {
            if (Opened)
            {
                return;
            }

            PortName = _probe.FirstFree();
            Window = _probe.WindowOf(PortName);
            Volatile.Write(ref Opened, true);
        }
    }
}

public sealed class LinkMonitor
{
    private readonly SerialLink _link;
    private readonly Action<string> _log;

    public LinkMonitor(SerialLink link, Action<string> log)
    {
        _link = link;
        _log = log;
    }

    public Task RunAsync(CancellationToken stop) => Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            _log(Describe());
            await Task.Delay(TimeSpan.FromSeconds(10), stop).ConfigureAwait(false);
        }
    });

    private string Describe()
    {
        if (!Volatile.Read(ref _link.Opened))
        {
            return "closed";
        }

        return _link.PortName.ToLowerInvariant() + " window " + _link.Window;
    }
}
