using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4625;

public enum BoilerState
{
    Cold,
    Heating,
    Hot,
    Failed,
}

public sealed class Boiler
{
    private readonly object _fire = new();
    private volatile BoilerState _state;
    private double _pressure;
    private string _fault;

    public bool IsSettled => _state is BoilerState.Hot or BoilerState.Failed;

    public bool HasFailed => _state == BoilerState.Failed;

    public double Pressure => _pressure;

    public string Fault => _fault;

    public void Light(Func<double> burn)
    {
        lock (_fire)
        {
            if (_state != BoilerState.Cold)
            {
                return;
            }

            _state = BoilerState.Heating;
            try
            {
                _pressure = burn();
                _state = BoilerState.Hot;
            }
            catch (InvalidOperationException e)
            {
                _fault = e.Message;
                _state = BoilerState.Failed;
            }
        }
    }
}

public sealed class BoilerWatch
{
    private readonly Boiler _boiler;

    public BoilerWatch(Boiler boiler) => _boiler = boiler;

    public async Task<string> ReportAsync(int attempts)
    {
        for (int i = 0; i < attempts; i++)
        {
            if (_boiler.IsSettled)
            {
                return _boiler.HasFailed ? "fault: " + _boiler.Fault : _boiler.Pressure + " bar";
            }

            await Task.Delay(100).ConfigureAwait(false);
        }

        return "still heating";
    }
}
