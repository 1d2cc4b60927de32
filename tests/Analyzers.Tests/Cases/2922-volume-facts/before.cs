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

    private static readonly object s_refresh = new();
    private static long s_validUntil = long.MinValue;
    private static string s_label;
    private static long s_free;
    private static long s_total;

    public static VolumeReading Read()
    {
        if (Environment.TickCount64 < s_validUntil)
        {
            return new VolumeReading(s_label, s_free, s_total);
        }

        lock (s_refresh)
        {
            long now = Environment.TickCount64;
            if (now >= s_validUntil)
            {
                var drive = new DriveInfo(Path.GetPathRoot(AppContext.BaseDirectory));
                s_label = drive.Name;
                s_free = drive.AvailableFreeSpace;
                s_total = drive.TotalSize;
                s_validUntil = now + LifetimeMilliseconds;
            }

            return new VolumeReading(s_label, s_free, s_total);
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
