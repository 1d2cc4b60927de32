using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6226;

public sealed class ExchangeCalendar
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly Func<Task<DateOnly[]>> _load;
    private volatile bool _loaded;
    private DateOnly[] _holidays = Array.Empty<DateOnly>();

    public ExchangeCalendar(Func<Task<DateOnly[]>> load) => _load = load;

    public async Task<bool> IsOpenAsync(DateOnly day)
    {
        if (!_loaded)
        {
            await LoadAsync().ConfigureAwait(false);
        }

        var holidays = _holidays;
        return Array.BinarySearch(holidays, day) < 0;
    }

    private async Task LoadAsync()
    {
        await _once.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_loaded)
            {
                var days = await _load().ConfigureAwait(false);
                Array.Sort(days);
                _holidays = days;
                _loaded = true;
            }
        }
        finally
        {
            _once.Release();
        }
    }
}
