using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6309;

public sealed class SurveyRecorder
{
    private readonly List<double> _depths = new();
    private bool _finished;
    private double _deepest = 1;

    public Task RecordAsync(Func<double?> sonar) => Task.Run(() =>
    {
        while (sonar() is double depth)
        {
            _depths.Add(depth);
            if (depth > _deepest)
            {
                _deepest = depth;
            }
        }

        _finished = true;
    });

    public async IAsyncEnumerable<double> ProfileAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        while (!Volatile.Read(ref _finished))
        {
            await Task.Delay(25, stop).ConfigureAwait(false);
        }

        foreach (double depth in _depths)
        {
            yield return depth / _deepest;
        }
    }

    public async Task<int> CountBelowAsync(double share)
    {
        int count = 0;
        await foreach (double d in ProfileAsync().ConfigureAwait(false))
        {
            if (d > share)
            {
                count++;
            }
        }

        return count;
    }
}
