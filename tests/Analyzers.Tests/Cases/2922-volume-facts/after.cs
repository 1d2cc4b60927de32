using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2922;

public readonly record struct VolumeReading(string Label, long Free, long Total)
{
    public double Used => Total == 0 ? 0 : 1.0 - ((double)Free / Total);
}

public static class VolumeFacts
{
    private const long LifetimeMilliseconds = 5_000;

    private sealed record Entry(long ValidUntil, VolumeReading Reading);

    private static readonly object s_refresh = new();
    private static Entry s_entry;

    public static VolumeReading Read()
    {
        var entry = s_entry;
        if (entry != null && Environment.TickCount64 < entry.ValidUntil)
        {
            return entry.Reading;
        }

        lock (s_refresh)
        {
            long now = Environment.TickCount64;
            entry = s_entry;
            if (entry == null || now >= entry.ValidUntil)
            {
                var drive = new DriveInfo(Path.GetPathRoot(AppContext.BaseDirectory));
                var reading = new VolumeReading(drive.Name, drive.AvailableFreeSpace, drive.TotalSize);
                entry = new Entry(now + LifetimeMilliseconds, reading);
                s_entry = entry;
            }

            return entry.Reading;
        }
    }
}

public interface IHealthProbe
{
    string Name { get; }

    (bool Healthy, string Detail) Check();
}

public sealed class VolumeProbe : IHealthProbe
{
    private readonly double _threshold;

    public VolumeProbe(double threshold) => _threshold = threshold;

    public string Name => "volume";

    public (bool Healthy, string Detail) Check()
    {
        var reading = VolumeFacts.Read();
        return reading.Used < _threshold
            ? (true, $"{reading.Label} {reading.Used:P0} used")
            : (false, $"{reading.Label} has {reading.Free / 1024 / 1024} MiB left");
    }
}
