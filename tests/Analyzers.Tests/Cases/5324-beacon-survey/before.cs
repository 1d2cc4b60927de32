using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5324;

public static class BeaconSurvey
{
    public static IReadOnlyList<string> Run(IReadOnlyList<Func<string>> beacons, TimeSpan limit)
    {
        bool complete = false;
        int answered = 0;
        List<string> answers = null;

        var surveyor = new Thread(() =>
        {
            var heard = new List<string>();
            foreach (var beacon in beacons)
            {
                heard.Add(beacon());
                answered++;
            }

            answers = heard;
            complete = true;
        });

        surveyor.IsBackground = true;
        surveyor.Start();
        if (!surveyor.Join(limit))
        {
            return Array.Empty<string>();
        }

        if (complete && answered > 0)
        {
            return answers;
        }

        return Array.Empty<string>();
    }
}
