using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4323;

public enum AdapterPhase
{
    Starting,
    Negotiated,
    Terminated,
}

public interface IAdapterPipe : IDisposable
{
    string Request(string command, string arguments);
}

public sealed class DebugAdapter : IDisposable
{
    private readonly object _handshake = new();
    private readonly IAdapterPipe _pipe;
    private volatile AdapterPhase _phase;
    private bool _canRestart;
    private string _restartCommand;
    private bool _hasExceptionFilters;
    private string[] _exceptionFilters;
    private int _requests;

    public DebugAdapter(IAdapterPipe pipe)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        _pipe = pipe;
    }

    public event Action<AdapterPhase> PhaseChanged;

    public int Requests => Volatile.Read(ref _requests);

    public Task NegotiateAsync() => Task.Run(Negotiate);

    public bool TryRestart()
    {
        if (_phase != AdapterPhase.Negotiated)
        {
            return false;
        }

        if (!_canRestart)
        {
            return false;
        }

        Send(_restartCommand, "{}");
        return true;
    }

    public IReadOnlyList<string> FiltersMatching(string text)
    {
        if (_phase == AdapterPhase.Starting)
        {
            throw new InvalidOperationException("The adapter is still starting.");
        }

        return _hasExceptionFilters
            ? _exceptionFilters.Where(f => f.Contains(text, StringComparison.OrdinalIgnoreCase)).ToArray()
            : [];
    }

    public void Dispose()
    {
        lock (_handshake)
        {
            _phase = AdapterPhase.Terminated;
        }

        PhaseChanged?.Invoke(AdapterPhase.Terminated);
        _pipe.Dispose();
    }

    private void Negotiate()
    {
        lock (_handshake)
        {
            if (_phase != AdapterPhase.Starting)
            {
                return;
            }

            foreach (string capability in Send("initialize", "{}").Split(';'))
            {
                var (name, value) = capability.Split('=') is [var n, var v] ? (n, v) : throw new InvalidDataException(capability);
                switch (name)
                {
                    case "restart":
                        _canRestart = true;
                        _restartCommand = value;
                        break;
                    case "exceptionFilters":
                        _hasExceptionFilters = true;
                        _exceptionFilters = value.Split(',');
                        break;
                }
            }

            _phase = AdapterPhase.Negotiated;
        }

        PhaseChanged?.Invoke(AdapterPhase.Negotiated);
    }

    private string Send(string command, string arguments)
    {
        Interlocked.Increment(ref _requests);
        return _pipe.Request(command, arguments);
    }
}
