using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5001;

internal sealed class KilnProfile
{
    public bool Fitted;
    public double Slope;
    public double Intercept;
}

internal sealed class Kiln
{
    public KilnProfile Profile { get; } = new();
    public List<double> Trials { get; } = new() { 18, 240, 560, 910 };
}

internal sealed class FiringDesk
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, Kiln> _kilns = new();

    public double Estimate(int number, double minutes)
    {
        var kiln = _kilns.GetOrAdd(number, static _ => new Kiln());
        if (!kiln.Profile.Fitted)
        {
            Fit(kiln);
        }

        return (kiln.Profile.Slope * minutes) + kiln.Profile.Intercept;
    }

    private static void Fit(Kiln kiln)
    {
        lock (kiln)
        {
            var profile = kiln.Profile;
            if (profile.Fitted)
            {
                return;
            }

            profile.Intercept = kiln.Trials[0];
            profile.Slope = (kiln.Trials[^1] - kiln.Trials[0]) / kiln.Trials.Count;
            profile.Fitted = true;
        }
    }
}
