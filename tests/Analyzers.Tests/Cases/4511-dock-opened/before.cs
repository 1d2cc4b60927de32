using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4511;

public interface IDockFeed
{
    event EventHandler<string> Opened;
}

public abstract class DockMonitor
{
    private readonly object _sync = new();
    private volatile bool _open;

    public bool IsOpen => _open;

    public void Watch(IDockFeed feed) => feed.Opened += OnOpened;

    public double Tide()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("dock is closed");
        }

        return ReadTide();
    }

    protected abstract void Configure(string berth);

    protected abstract double ReadTide();

    private void OnOpened(object sender, string berth)
    {
        lock (_sync)
        {
            if (_open)
            {
                return;
            }

            _open = true;
        }

        Configure(berth);
    }
}

public sealed class HarbourDock : DockMonitor
{
    private readonly Func<double> _gauge;
    private double[] _datum;

    public HarbourDock(Func<double> gauge) => _gauge = gauge;

    protected override void Configure(string berth) =>
        _datum = Array.ConvertAll(berth.Split(','), double.Parse);

    protected override double ReadTide() => _gauge() - _datum[0];
}
