using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6104;

internal sealed class CameraRig
{
    private sealed class Lens
    {
        public readonly List<double> Coefficients = new();
        public double FocalLength;
        public int Calibrated;
    }

    private readonly Lens[] _lenses;

    public CameraRig(int cameras, Func<int, double[]> measure)
    {
        _lenses = new Lens[cameras];
        for (int i = 0; i < cameras; i++)
        {
            int camera = i;
            var lens = new Lens();
            _lenses[camera] = lens;
            Task.Run(() => Calibrate(lens, measure(camera)));
        }
    }

    public double Undistort(int camera, double radius)
    {
        var lens = _lenses[camera];
        if (!Usable(lens))
        {
            return radius;
        }

        double ratio = radius / lens.FocalLength;
        double factor = 1;
        foreach (double c in lens.Coefficients)
        {
            factor += c * ratio;
            ratio *= ratio;
        }

        return radius * factor;
    }

    private static bool Usable(Lens lens) => lens.Calibrated == 1;

    private static void Calibrate(Lens lens, double[] raw)
    {
        lens.FocalLength = raw[0];
        for (int k = 1; k < raw.Length; k++)
        {
            lens.Coefficients.Add(raw[k]);
        }

        Interlocked.Exchange(ref lens.Calibrated, 1);
    }
}
