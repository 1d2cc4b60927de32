using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4415;

public sealed class FerryCrossing
{
    private const int Boarding = 0;
    private const int Underway = 1;

    private int _phase;
    private string _vessel;
    private TimeOnly _eta;

    public FerryCrossing(Func<string> assign, TimeSpan duration) =>
        Departure = Task.Run(() => Depart(assign, duration));

    public Task Departure { get; }

    public string Display() => _phase switch
    {
        Boarding => "boarding",
        Underway => $"{_vessel} arrives {_eta:HH:mm}",
        _ => throw new InvalidOperationException(),
    };

    private void Depart(Func<string> assign, TimeSpan duration)
    {
        _vessel = assign();
        _eta = TimeOnly.FromDateTime(DateTime.Now + duration);
        Interlocked.Exchange(ref _phase, Underway);
    }
}
