using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6001;

public sealed class TariffDesk
{
    private enum Phase { Unread, Usable, Broken }

    private readonly object _load = new();
    private readonly Func<string> _download;
    private volatile Phase _phase;
    private decimal _perKilo;
    private decimal _minimum;
    private string _fault;

    public TariffDesk(Func<string> download) => _download = download;

    public decimal Price(decimal kilos)
    {
        while (true)
        {
            switch (_phase)
            {
                case Phase.Usable:
                    return Math.Max(_minimum, kilos * _perKilo);
                case Phase.Broken:
                    throw new InvalidOperationException("tariff sheet: " + _fault);
                default:
                    Load();
                    break;
            }
        }
    }

    private void Load()
    {
        lock (_load)
        {
            if (_phase != Phase.Unread)
            {
                return;
            }

            string[] cells = _download().Split(';');
            if (cells.Length == 2 && decimal.TryParse(cells[0], out decimal perKilo) && decimal.TryParse(cells[1], out decimal minimum))
            {
                _perKilo = perKilo;
                _minimum = minimum;
                _phase = Phase.Usable;
            }
            else
            {
                _fault = cells.Length + " cells";
                _phase = Phase.Broken;
            }
        }
    }
}
