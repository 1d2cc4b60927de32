using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3225;

public sealed class ReefChart
{
    private sealed class Sounding
    {
        public Sounding(int[] depths, string datum)
        {
            Depths = depths;
            Datum = datum;
            foreach (int d in depths)
            {
                Shallowest = Shallowest == 0 ? d : Math.Min(Shallowest, d);
            }
        }

        public int[] Depths { get; }
        public string Datum { get; }
        public int Shallowest { get; private set; }
    }

    private readonly object _ping = new();
    private readonly Func<int[]> _sonar;
    private Sounding _sounding;

    public ReefChart(Func<int[]> sonar) => _sonar = sonar;

    public bool Clears(int draught) => Sound().Shallowest > draught;

    public string Describe(int cell)
    {
        var s = Sound();
        return cell < s.Depths.Length ? s.Depths[cell] + " below " + s.Datum : "off chart";
    }

    private Sounding Sound()
    {
        if (_sounding == null)
        {
            lock (_ping)
            {
                if (_sounding == null)
                {
                    var fresh = new Sounding(_sonar(), "mean low water");
                    _sounding = fresh;
                }
            }
        }

        return _sounding;
    }
}
