using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5002;

public sealed class TideStation
{
    private readonly ReaderWriterLockSlim _survey = new();
    private readonly Func<string, double[]> _archive;
    private readonly string _harbour;
    private bool _surveyed;
    private double _datum;
    private double _range;

    public TideStation(string harbour, Func<string, double[]> archive)
    {
        _harbour = harbour;
        _archive = archive;
    }

    public bool IsSurveyed => _surveyed;

    public double Datum
    {
        get
        {
            Require();
            return _datum;
        }
    }

    public bool IsSpring(double height)
    {
        Require();
        return height - _datum > _range * 0.9;
    }

    private void Require()
    {
        if (!IsSurveyed)
        {
            Survey();
        }
    }

    private void Survey()
    {
        _survey.EnterWriteLock();
        try
        {
            if (!_surveyed)
            {
                var heights = _archive(_harbour);
                Array.Sort(heights);
                _datum = heights[0];
                _range = heights[^1] - heights[0];
                _surveyed = true;
            }
        }
        finally
        {
            _survey.ExitWriteLock();
        }
    }
}
