using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3201;

internal sealed class KilnProfile
{
    private const int Cold = 0;
    private const int Fired = 1;
    private const int Rejected = 2;

    private readonly Func<double[]> readCurve;
    private readonly object fireLock = new();
    private int stage;
    private double[] curve;
    private double peak;
    private int peakMinute;
    private string cone;
    private string complaint;

    public KilnProfile(Func<double[]> readCurve) => this.readCurve = readCurve;

    public double At(int minute)
    {
        this.Fire();
        return minute < this.curve.Length ? this.curve[minute] : this.peak;
    }

    public string Describe()
    {
        this.Fire();
        return $"cone {this.cone}, {this.peak:F0} degrees after {this.peakMinute} min";
    }

    private void Fire()
    {
        switch (this.stage)
        {
            case Fired:
                return;
            case Rejected:
                throw new InvalidOperationException(this.complaint.ToUpperInvariant());
        }

        lock (this.fireLock)
        {
            if (this.stage == Cold)
            {
                double[] read = this.readCurve();
                if (read.Length < 2)
                {
                    this.complaint = "curve too short: " + read.Length;
                    this.stage = Rejected;
                }
                else
                {
                    this.peakMinute = Array.IndexOf(read, read.Max());
                    this.peak = read[this.peakMinute];
                    this.cone = this.peak > 1200 ? "10" : "04";
                    this.curve = read;
                    this.stage = Fired;
                }
            }

            if (this.stage == Rejected)
            {
                throw new InvalidOperationException(this.complaint.ToUpperInvariant());
            }
        }
    }
}
