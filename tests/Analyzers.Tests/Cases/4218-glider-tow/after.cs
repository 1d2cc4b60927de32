using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4218;

public sealed class TowState
{
    public bool Hooked;
    public string Pilot;
    public double CableMeters;
}

public sealed class Glider(string callSign)
{
    public string CallSign { get; } = callSign;

    public TowState Tow { get; } = new();
}

public sealed class Winch
{
    private readonly ConcurrentQueue<(Glider Glider, string Pilot)> _queue = new();
    private readonly double _fieldMeters;

    public Winch(double fieldMeters)
    {
        _fieldMeters = fieldMeters;
        new Thread(Work) { IsBackground = true, Name = "winch" }.Start();
    }

    public void Request(Glider glider, string pilot) => _queue.Enqueue((glider, pilot));

    private void Work()
    {
        while (true)
        {
            if (!_queue.TryDequeue(out var next))
            {
                Thread.Sleep(50);
                continue;
            }

            var tow = next.Glider.Tow;
            if (!tow.Hooked)
            {
                tow.Pilot = next.Pilot;
                tow.CableMeters = _fieldMeters * 1.2;
                Volatile.Write(ref tow.Hooked, true);
            }
        }
    }
}

public static class LaunchRadio
{
    public static string Announce(Glider glider)
    {
        if (!Volatile.Read(ref glider.Tow.Hooked))
        {
            throw new InvalidOperationException(glider.CallSign + " is not on the cable.");
        }

        return $"{glider.CallSign}, {glider.Tow.Pilot.ToUpperInvariant()}, {glider.Tow.CableMeters:F0} m of cable";
    }
}
