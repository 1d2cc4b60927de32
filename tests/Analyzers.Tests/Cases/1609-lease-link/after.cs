using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1609;

public enum LinkPhase : byte
{
    Idle,
    Dialing,
    Open,
    Broken,
}

public sealed class LeaseLink : IDisposable
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Func<string> _resolve;
    private readonly Func<string, int> _dial;
    private volatile LinkPhase _phase;
    private string _endpoint = "?";
    private int _window;
    private Exception _fault;

    public LeaseLink(Func<string> resolve, Func<string, int> dial)
    {
        _resolve = resolve;
        _dial = dial;
    }

    public int Reserve(int wanted)
    {
        switch (_phase)
        {
            case LinkPhase.Open:
                return Math.Min(wanted, _window);
            case LinkPhase.Broken:
                throw new InvalidOperationException("no link to " + _endpoint, _fault);
            default:
                Dial();
                return Reserve(wanted);
        }
    }

    private void Dial()
    {
        _rw.EnterWriteLock();
        try
        {
            if (_phase is not LinkPhase.Idle)
            {
                return;
            }

            _phase = LinkPhase.Dialing;
            _endpoint = _resolve();
            _window = _dial(_endpoint);
            _phase = LinkPhase.Open;
        }
        catch (Exception e)
        {
            _fault = e;
            _phase = LinkPhase.Broken;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }

    public void Dispose() => _rw.Dispose();
}
