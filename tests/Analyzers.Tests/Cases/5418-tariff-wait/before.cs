using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5418;

internal sealed class TariffDesk
{
    private readonly ManualResetEventSlim _arrived = new(false);
    private readonly Func<string> _download;
    private bool _loaded;
    private int _centsPerUnit;
    private string _zone;

    public TariffDesk(Func<string> download)
    {
        _download = download;
        Task.Run(Fetch);
    }

    public string Quote(int units)
    {
        _arrived.Wait(TimeSpan.FromMilliseconds(250));
        if (!_loaded)
        {
            return "on request";
        }

        return (units * _centsPerUnit) + " ct, zone " + _zone.ToUpperInvariant();
    }

    private void Fetch()
    {
        try
        {
            var parts = _download().Split(';');
            if (parts.Length == 2 && int.TryParse(parts[1], out int cents))
            {
                _zone = parts[0];
                _centsPerUnit = cents;
                _loaded = true;
            }
        }
        finally
        {
            _arrived.Set();
        }
    }
}
