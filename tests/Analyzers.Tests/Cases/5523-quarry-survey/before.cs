using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5523;

public sealed class QuarrySurvey
{
    private readonly ManualResetEventSlim _done = new(false);
    private readonly Func<double[]> _laser;
    private int _claimed;
    private double[] _heights;
    private double _volume;
    private Exception _fault;

    public QuarrySurvey(Func<double[]> laser) => _laser = laser;

    public double Volume()
    {
        Survey();
        return _volume;
    }

    public double HeightAt(int point)
    {
        Survey();
        return _heights[point];
    }

    private void Survey()
    {
        if (Interlocked.Exchange(ref _claimed, 1) == 0)
        {
            try
            {
                _heights = _laser();
                foreach (double height in _heights)
                {
                    _volume += height;
                }
            }
            catch (Exception e)
            {
                _fault = e;
            }
            finally
            {
                _done.Set();
            }
        }

        _done.Wait();
        if (_fault != null)
        {
            throw new InvalidOperationException("survey failed", _fault);
        }
    }
}
