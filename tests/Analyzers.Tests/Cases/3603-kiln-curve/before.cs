using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3603;

internal sealed class KilnRegistry
{
    private readonly Dictionary<string, KilnCurve> _curves = new();

    public KilnCurve Curve(string glaze)
    {
        lock (_curves)
        {
            if (!_curves.TryGetValue(glaze, out KilnCurve curve))
            {
                curve = new KilnCurve();
                _curves.Add(glaze, curve);
            }

            return curve;
        }
    }

    public double Soak(string glaze, Func<string, (double Peak, int Minutes)> lookUp)
    {
        KilnCurve curve = Curve(glaze);
        if (curve.Plotted == 0)
        {
            lock (curve)
            {
                if (curve.Plotted == 0)
                {
                    (double peak, int minutes) = lookUp(glaze);
                    curve.Peak = peak;
                    curve.Minutes = minutes;
                    curve.Plotted = 1;
                }
            }
        }

        return curve.Peak * curve.Minutes;
    }

    internal sealed class KilnCurve
    {
        public int Plotted;
        public double Peak;
        public int Minutes;
    }
}
