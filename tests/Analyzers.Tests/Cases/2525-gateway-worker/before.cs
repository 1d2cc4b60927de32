using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2525;

public abstract class Worker
{
    private readonly object _life = new();
    private volatile bool _up;

    protected bool IsUp => _up;

    public void Start()
    {
        lock (_life)
        {
            if (_up)
            {
                return;
            }

            _up = true;
            OnStarted();
        }
    }

    protected abstract void OnStarted();
}

public interface IListener
{
    int Bind(string address);
}

public sealed class GatewayWorker : Worker
{
    private readonly IListener _listener;
    private readonly string _address;
    private int _boundPort;
    private string[] _routes;

    public GatewayWorker(IListener listener, string address)
    {
        _listener = listener;
        _address = address;
    }

    public bool TryDescribe(out string text)
    {
        if (!IsUp)
        {
            text = null;
            return false;
        }

        text = _address + ":" + _boundPort + " [" + string.Join(",", _routes) + "]";
        return true;
    }

    public bool Accepts(string path)
    {
        return IsUp && Array.Exists(_routes, r => path.StartsWith(r, StringComparison.Ordinal));
    }

    protected override void OnStarted()
    {
        _boundPort = _listener.Bind(_address);
        _routes = new[] { "/health", "/api/" + _boundPort };
    }
}
