using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Corpus.C4025;

public sealed class TideGauge : IAsyncDisposable
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Action<double> _level;
    private readonly Task _loop;
    private volatile bool _calibrated;
    private string _station;
    private double _offset;
    private double _smoothed = double.NaN;

    public TideGauge(Action<double> level)
    {
        _level = level;
        _loop = Task.Run(ConsumeAsync);
    }

    public bool Offer(string line) => _lines.Writer.TryWrite(line);

    public string Describe()
    {
        if (!_calibrated)
        {
            return "gauge waits for its calibration";
        }

        return _station.Trim() + " with offset " + _offset.ToString("0.000", CultureInfo.InvariantCulture) + " m";
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task ConsumeAsync()
    {
        await foreach (var line in _lines.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (!_calibrated)
            {
                Calibrate(line);
                continue;
            }

            if (double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out double raw))
            {
                double level = raw + _offset;
                _smoothed = double.IsNaN(_smoothed) ? level : (_smoothed * 0.9) + (level * 0.1);
                _level(_smoothed);
            }
        }
    }

    private void Calibrate(string line)
    {
        var cells = line.Split(';');
        if (cells.Length == 3 && cells[0] == "CAL" && double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double offset))
        {
            _station = cells[1];
            _offset = offset;
            _calibrated = true;
        }
    }
}
