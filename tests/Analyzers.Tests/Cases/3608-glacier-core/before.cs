using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3608;

public sealed class GlacierCore
{
    private readonly SemaphoreSlim _drill = new(1);
    private readonly List<double> _layers = new();
    private bool _drilled;

    public async ValueTask<double> AgeAsync(int layer, Func<CancellationToken, Task<IReadOnlyList<double>>> analyse, CancellationToken token)
    {
        if (!_drilled)
        {
            await DrillAsync(analyse, token).ConfigureAwait(false);
        }

        double age = 0;
        for (int i = 0; i <= layer; i++)
        {
            age += _layers[i];
        }

        return age;
    }

    private async Task DrillAsync(Func<CancellationToken, Task<IReadOnlyList<double>>> analyse, CancellationToken token)
    {
        await _drill.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_drilled)
            {
                return;
            }

            _drilled = true;
            _layers.AddRange(await analyse(token).ConfigureAwait(false));
        }
        catch
        {
            _drilled = false;
            throw;
        }
        finally
        {
            _drill.Release();
        }
    }
}
