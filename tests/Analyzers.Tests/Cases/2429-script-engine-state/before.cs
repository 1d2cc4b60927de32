using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2429;

public enum EngineState
{
    Created,
    Loading,
    Ready,
    Faulted,
}

public interface IScriptHost
{
    IReadOnlyDictionary<string, Func<double, double>> Compile(string source);
}

public sealed class ScriptEngine
{
    private readonly object _transition = new();
    private readonly IScriptHost _host;
    private readonly string _source;
    private volatile EngineState _state;
    private IReadOnlyDictionary<string, Func<double, double>> _functions;
    private Exception _fault;

    public ScriptEngine(IScriptHost host, string source)
    {
        _host = host;
        _source = source;
    }

    public double Invoke(string function, double argument) => _state switch
    {
        EngineState.Ready => Call(function, argument),
        EngineState.Faulted => throw new InvalidOperationException("Script failed", _fault),
        _ => LoadAndCall(function, argument),
    };

    private double Call(string function, double argument) =>
        _functions.TryGetValue(function, out var body) ? body(argument) : double.NaN;

    private double LoadAndCall(string function, double argument)
    {
        Load();
        return Invoke(function, argument);
    }

    private void Load()
    {
        lock (_transition)
        {
            if (_state >= EngineState.Ready)
            {
                return;
            }

            _state = EngineState.Loading;
            try
            {
                _functions = _host.Compile(_source);
                _state = EngineState.Ready;
            }
            catch (FormatException e)
            {
                _fault = e;
                _state = EngineState.Faulted;
            }
        }
    }
}
