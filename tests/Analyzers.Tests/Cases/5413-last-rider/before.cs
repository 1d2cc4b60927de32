using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5413;

public sealed class RelayResult
{
    private sealed class Leg
    {
        public string Rider;
        public bool Finished;
        public TimeSpan Time;
        public int Penalties;
    }

    private readonly Leg[] _legs;
    private readonly Action<string> _announce;
    private int _outstanding;

    private RelayResult(string[] riders, Action<string> announce)
    {
        _announce = announce;
        _legs = Array.ConvertAll(riders, r => new Leg { Rider = r });
        _outstanding = riders.Length;
    }

    public static void Run(string[] riders, Func<string, (TimeSpan Time, int Penalties)?> ride, Action<string> announce) =>
        new RelayResult(riders, announce).Start(ride);

    private void Start(Func<string, (TimeSpan Time, int Penalties)?> ride)
    {
        foreach (var leg in _legs)
        {
            Task.Run(() =>
            {
                if (ride(leg.Rider) is { } result)
                {
                    leg.Time = result.Time;
                    leg.Penalties = result.Penalties;
                    leg.Finished = true;
                }

                if (Interlocked.Decrement(ref _outstanding) == 0)
                {
                    _announce(Total());
                }
            });
        }
    }

    private string Total()
    {
        var sum = TimeSpan.Zero;
        foreach (var leg in _legs)
        {
            if (!leg.Finished)
            {
                return "did not finish: " + leg.Rider;
            }

            sum += leg.Time + TimeSpan.FromSeconds(10 * leg.Penalties);
        }

        return sum.ToString("g");
    }
}
