using System;
using System.Threading;

namespace Corpus.C2420;

internal readonly struct GateScope : IDisposable
{
    private readonly object _owner;

    public GateScope(object owner) => _owner = owner;

    public void Dispose() => Monitor.Exit(_owner);
}

internal sealed class Gate
{
    private readonly object _owner = new();

    public GateScope Enter()
    {
        Monitor.Enter(_owner);
        return new GateScope(_owner);
    }
}

internal struct FlowWindow
{
    public int Limit;
    public int Scale;
    public bool Known;
}

internal struct PeerParameters
{
    public FlowWindow Receive;
    public string Agent;
}

public interface ISettingsFrame
{
    int InitialWindow { get; }

    int WindowScale { get; }

    string Agent { get; }
}

public sealed class MultiplexedConnection
{
    private readonly Gate _gate = new();
    private readonly Func<ISettingsFrame> _readSettings;
    private PeerParameters _peer;

    public MultiplexedConnection(Func<ISettingsFrame> readSettings) => _readSettings = readSettings;

    public int Allowance(int inFlight)
    {
        if (!_peer.Receive.Known)
        {
            Learn();
        }

        return Math.Max(0, (_peer.Receive.Limit << _peer.Receive.Scale) - inFlight);
    }

    public override string ToString() => _peer.Receive.Known ? "peer " + _peer.Agent : "peer (unknown)";

    private void Learn()
    {
        using (_gate.Enter())
        {
            if (_peer.Receive.Known)
            {
                return;
            }

            var frame = _readSettings();
            _peer.Agent = frame.Agent;
            _peer.Receive.Limit = frame.InitialWindow;
            _peer.Receive.Scale = Math.Min(frame.WindowScale, 14);
            _peer.Receive.Known = true;
        }
    }
}
