using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5410;

public sealed class RainGauge
{
    private readonly object _tick = new();
    private readonly Func<int> _bucket;
    private readonly Timer _timer;
    private bool _wet;
    private int _tips;
    private DateTime _firstTip;

    public RainGauge(Func<int> bucket, TimeSpan every)
    {
        _bucket = bucket;
        _timer = new Timer(static s => ((RainGauge)s).Sample(), this, every, every);
    }

    public async Task<string> CloseAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        if (!_wet)
        {
            return "dry";
        }

        return _tips + " tips since " + _firstTip.ToString("HH:mm");
    }

    private void Sample()
    {
        lock (_tick)
        {
            int tips = _bucket();
            if (tips == 0)
            {
                return;
            }

            if (!_wet)
            {
                _firstTip = DateTime.UtcNow;
            }

            _tips += tips;
            _wet = true;
        }
    }
}
