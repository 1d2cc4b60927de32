using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4215;

public interface IHarborUnit
{
    Task StartAsync(CancellationToken token);
    void OnTick(int beat);
}

public enum HornPhase : byte
{
    Silent,
    Loading,
    Sounding,
}

public sealed class FoghornUnit(Func<string> readPattern, Action<TimeSpan> blow) : IHarborUnit
{
    private readonly object _phaseLock = new();
    private volatile HornPhase _phase;
    private TimeSpan[] _blasts;
    private int _rest;

    public Task StartAsync(CancellationToken token)
    {
        lock (_phaseLock)
        {
            if (_phase != HornPhase.Silent)
            {
                return Task.CompletedTask;
            }

            _phase = HornPhase.Loading;
        }

        return Task.Run(LoadPattern, token);
    }

    public void OnTick(int beat)
    {
        if (_phase is not HornPhase.Sounding)
        {
            return;
        }

        int at = beat % (_blasts.Length + _rest);
        if (at < _blasts.Length)
        {
            blow(_blasts[at]);
        }
    }

    private void LoadPattern()
    {
        var blasts = new List<TimeSpan>();
        foreach (char c in readPattern())
        {
            switch (c)
            {
                case '-': blasts.Add(TimeSpan.FromSeconds(5)); break;
                case '.': blasts.Add(TimeSpan.FromSeconds(1)); break;
                default: _rest++; break;
            }
        }

        _blasts = blasts.ToArray();
        _phase = HornPhase.Sounding;
    }
}
