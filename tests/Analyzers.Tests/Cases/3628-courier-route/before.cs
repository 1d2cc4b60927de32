using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3628;

public sealed class CourierRoute
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<string, Task<string[]>> _plan;
    private Task<string[]> _stops;

    public CourierRoute(Func<string, Task<string[]>> plan) => _plan = plan;

    public async Task<string> StopAsync(string district, int index)
    {
        Task<string[]> stops = _stops;
        if (stops == null)
        {
            await _turn.WaitAsync().ConfigureAwait(false);
            try
            {
                stops = _stops ??= _plan(district);
            }
            finally
            {
                _turn.Release();
            }
        }

        string[] all = await stops.ConfigureAwait(false);
        return index < all.Length ? all[index] : "depot";
    }
}
