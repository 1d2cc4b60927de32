using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2726;

public enum HealthState
{
    Unknown,
    Healthy,
    Degraded,
    Lost,
}

public interface INodeProbe
{
    (int Queue, double Load) Ask(TimeSpan timeout);
}

public sealed class NodeHealth : IDisposable
{
    private sealed record View(HealthState State, int Queue, double Load, long Since, string Reason);

    private readonly INodeProbe _probe;
    private readonly Timer _timer;
    private View _view = new(HealthState.Unknown, 0, 0, Environment.TickCount64, null);

    public NodeHealth(INodeProbe probe)
    {
        _probe = probe;
        _timer = new Timer(static s => ((NodeHealth)s).Probe(), this, 1_000, 1_000);
    }

    public bool CanAccept(int most)
    {
        View view = _view;
        return view.State == HealthState.Healthy && view.Queue < most;
    }

    public string Explain()
    {
        var view = _view;
        switch (view.State)
        {
            case HealthState.Degraded:
            case HealthState.Lost:
                return view.State + " for " + (Environment.TickCount64 - view.Since) + " ms: " + view.Reason;
            default:
                return view.State.ToString();
        }
    }

    public double Score() => _view is { State: HealthState.Healthy or HealthState.Degraded } view ? 1.0 - view.Load : 0.0;

    public void Dispose() => _timer.Dispose();

    private void Probe()
    {
        View last = _view;
        View next;
        try
        {
            var (queue, load) = _probe.Ask(TimeSpan.FromMilliseconds(300));
            HealthState state = load < 0.9 ? HealthState.Healthy : HealthState.Degraded;
            next = new View(state, queue, load, last.Since, state == HealthState.Degraded ? "load " + load : null);
        }
        catch (TimeoutException late)
        {
            next = new View(HealthState.Lost, 0, 1, last.Since, late.Message);
        }

        _view = next.State == last.State ? next : next with { Since = Environment.TickCount64 };
    }
}
