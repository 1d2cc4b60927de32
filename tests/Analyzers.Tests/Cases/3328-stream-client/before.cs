using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3328;

public sealed class StreamClient
{
    private enum Stage
    {
        Connecting,
        Running,
        Faulted,
    }

    private readonly Func<(string Session, int Credit)> _handshake;
    private readonly Func<bool> _pump;
    private volatile Stage _stage;
    private string _session;
    private int _credit;
    private Exception _fault;

    public StreamClient(Func<(string Session, int Credit)> handshake, Func<bool> pump)
    {
        _handshake = handshake;
        _pump = pump;
    }

    public void Start() => new Thread(Run) { IsBackground = true }.Start();

    public string Subscribe(string topic)
    {
        switch (_stage)
        {
            case Stage.Running:
                return $"SUB {_session} {topic} {_credit}";
            case Stage.Faulted:
                throw new InvalidOperationException("stream is down", _fault);
            default:
                return null;
        }
    }

    private void Run()
    {
        try
        {
            (_session, _credit) = _handshake();
            _stage = Stage.Running;
            while (_pump())
            {
            }
        }
        catch (Exception e)
        {
            _fault = e;
            _stage = Stage.Faulted;
        }
    }
}
