using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3702;

public sealed class BridgeDesk
{
    private struct Survey
    {
        public bool Done;
        public int Lanes;
        public int MaxTons;
    }

    private readonly Func<string, int[]> _measure;
    private readonly string _bridge;
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private Survey _survey;

    public BridgeDesk(string bridge, Func<string, int[]> measure)
    {
        _bridge = bridge;
        _measure = measure;
    }

    public bool Admits(int tons, int lane)
    {
        if (!_survey.Done)
        {
            Measure();
        }

        return Fits(tons, lane);
    }

    private bool Fits(int tons, int lane) => lane < _survey.Lanes && tons <= _survey.MaxTons;

    private void Measure()
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (!_survey.Done)
            {
                int[] result = _measure(_bridge);
                _survey.Lanes = result[0];
                _survey.MaxTons = result[1];
                _survey.Done = true;
            }
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }
}
