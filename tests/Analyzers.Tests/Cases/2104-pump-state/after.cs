using System;
using System.Text;

namespace Corpus.S2104;

public enum PumpState
{
    Created,
    Running,
    Stopped,
}

public abstract class Pump
{
    private readonly object _transition = new();
    private volatile PumpState _state;

    public PumpState State => _state;

    public void Start()
    {
        lock (_transition)
        {
            if (_state != PumpState.Created)
            {
                throw new InvalidOperationException("The pump was started before.");
            }

            OnStarting();
            _state = PumpState.Running;
        }
    }

    public void Stop()
    {
        lock (_transition)
        {
            _state = PumpState.Stopped;
        }
    }

    protected abstract void OnStarting();
}

public sealed class MetricPump : Pump
{
    private readonly Func<Uri, Action<byte[]>> _connect;
    private readonly string _endpoint;
    private Action<byte[]> _send;
    private string _prefix;
    private int _limit;

    public MetricPump(string endpoint, Func<Uri, Action<byte[]>> connect)
    {
        _endpoint = endpoint;
        _connect = connect;
    }

    public bool Post(string metric, double value)
    {
        if (State is not PumpState.Running)
        {
            return false;
        }

        var line = _prefix + metric + ":" + value.ToString("R") + "|g";
        if (line.Length > _limit)
        {
            return false;
        }

        _send(Encoding.UTF8.GetBytes(line));
        return true;
    }

    protected override void OnStarting()
    {
        var target = new Uri(_endpoint);
        _prefix = target.AbsolutePath.Trim('/').Replace('/', '.') + ".";
        _limit = target.Scheme == "udp" ? 1432 : 65000;
        _send = _connect(target);
    }
}
