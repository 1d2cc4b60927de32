using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1933;

public sealed class PricingSeed
{
    private readonly Func<string, int> _setting;
    private object _sync;
    private bool _loaded;
    private int _cents;

    public PricingSeed(Func<string, int> setting) => _setting = setting;

    public int Cents => LazyInitializer.EnsureInitialized(ref _cents, ref _loaded, ref _sync, Load);

    public int Gross(int units, int taxPercent)
    {
        int net = units * Cents;
        return net + (net * taxPercent / 100);
    }

    public Task<int[]> GrossAllAsync(int[] units) =>
        Task.WhenAll(Array.ConvertAll(units, u => Task.Run(() => Gross(u, 20))));

    private int Load()
    {
        int cents = _setting("price.cents");
        return cents > 0 ? cents : _setting("price.default");
    }
}
