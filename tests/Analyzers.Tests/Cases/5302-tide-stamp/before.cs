using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5302;

public sealed class TideBoard : IDisposable
{
    private sealed class Sheet
    {
        public long StampTicks;
        public double[] Heights;
    }

    private readonly Sheet _sheet = new();
    private readonly Func<double[]> _download;
    private readonly Timer _poll;

    public TideBoard(Func<double[]> download)
    {
        _download = download;
        _poll = new Timer(static s => ((TideBoard)s).Refresh(), this, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(50));
    }

    public double HeightAt(int hour)
    {
        var heights = IsFresh(_sheet) ? _sheet.Heights : Refresh();
        return heights[hour % heights.Length];
    }

    public void Dispose() => _poll.Dispose();

    private static bool IsFresh(Sheet sheet)
    {
        long age = DateTime.UtcNow.Ticks - sheet.StampTicks;
        return age < TimeSpan.TicksPerHour;
    }

    private double[] Refresh()
    {
        lock (_sheet)
        {
            var heights = _download();
            _sheet.Heights = heights;
            Volatile.Write(ref _sheet.StampTicks, DateTime.UtcNow.Ticks);
            return heights;
        }
    }
}
