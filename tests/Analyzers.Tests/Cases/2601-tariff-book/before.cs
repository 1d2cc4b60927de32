using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2601;

public enum BookPhase
{
    Blank,
    Parsed,
    Usable,
}

public sealed class TariffBook : IDisposable
{
    private sealed class BookFile
    {
        public BookPhase Phase;
        public Dictionary<string, int> Zones;
        public decimal Surcharge;
        public string Currency;
    }

    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Func<IEnumerable<string>> _lines;
    private readonly BookFile _file = new();

    public TariffBook(Func<IEnumerable<string>> lines) => _lines = lines;

    public string Currency
    {
        get
        {
            Open();
            return _file.Currency;
        }
    }

    public decimal Quote(string country, decimal weight)
    {
        Open();
        if (!_file.Zones.TryGetValue(country, out int zone))
        {
            throw new KeyNotFoundException(country);
        }

        return (zone * weight) + _file.Surcharge;
    }

    public bool Serves(string country)
    {
        Open();
        return _file.Zones.ContainsKey(country);
    }

    public void Dispose() => _gate.Dispose();

    private void Open()
    {
        switch (_file.Phase)
        {
            case BookPhase.Usable:
                return;
            default:
                Parse();
                return;
        }
    }

    private void Parse()
    {
        _gate.EnterWriteLock();
        try
        {
            if (_file.Phase == BookPhase.Usable)
            {
                return;
            }

            var zones = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (string line in _lines())
            {
                string[] cells = line.Split(';');
                switch (cells[0])
                {
                    case "currency":
                        _file.Currency = cells[1];
                        break;
                    case "surcharge":
                        _file.Surcharge = decimal.Parse(cells[1]);
                        break;
                    default:
                        zones[cells[0]] = int.Parse(cells[1]);
                        break;
                }
            }

            _file.Zones = zones;
            _file.Phase = BookPhase.Usable;
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
