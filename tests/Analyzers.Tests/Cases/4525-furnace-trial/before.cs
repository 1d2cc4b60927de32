using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4525;

public sealed class FurnaceTrial
{
    private readonly ManualResetEventSlim _finished = new();
    private readonly Thread _burner;
    private bool _failed;
    private Exception _error;
    private double _yield;

    public FurnaceTrial(Func<double> burn)
    {
        _burner = new Thread(() =>
        {
            try
            {
                _yield = burn();
            }
            catch (Exception e)
            {
                _error = e;
                _failed = true;
            }
            finally
            {
                _finished.Set();
            }
        });
        _burner.Start();
    }

    public double Result()
    {
        _finished.Wait();
        if (_failed)
        {
            throw new InvalidOperationException("trial failed", _error);
        }

        return _yield;
    }

    public bool TryResult(TimeSpan patience, out double yield)
    {
        if (!_burner.Join(patience) || _failed)
        {
            yield = 0;
            return false;
        }

        yield = _yield;
        return true;
    }
}
