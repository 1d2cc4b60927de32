using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4116;

public sealed class ThrottlePolicy
{
    private const int Unknown = 0;
    private const int Learning = 1;
    private const int Learned = 2;

    private readonly Func<Task<(double Rate, int Burst)>> _askService;
    private volatile int _state;
    private double _rate;
    private int _burst;

    public ThrottlePolicy(Func<Task<(double Rate, int Burst)>> askService) => _askService = askService;

    public TimeSpan DelayFor(int queued)
    {
        double rate = _rate;
        int burst = _burst;
        if (_state != Learned)
        {
            BeginLearning();
            return TimeSpan.FromMilliseconds(100);
        }

        return queued <= burst ? TimeSpan.Zero : TimeSpan.FromSeconds((queued - burst) / rate);
    }

    private void BeginLearning()
    {
        if (Interlocked.CompareExchange(ref _state, Learning, Unknown) == Unknown)
        {
            _ = Task.Run(LearnAsync);
        }
    }

    private async Task LearnAsync()
    {
        try
        {
            var (rate, burst) = await _askService().ConfigureAwait(false);
            _rate = Math.Max(rate, 0.1);
            _burst = burst;
            _state = Learned;
        }
        catch (TimeoutException)
        {
            _state = Unknown;
        }
    }
}
