using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2221;

public sealed record Currency(string Code, int Digits, string Symbol);

public interface ICurrencyFeed
{
    IEnumerable<string> Rows();
}

public sealed class CurrencyTable
{
    private readonly object _fill = new();
    private readonly ICurrencyFeed _feed;
    private readonly Dictionary<string, Currency> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _codes = new();
    private volatile bool _filled;

    public CurrencyTable(ICurrencyFeed feed) => _feed = feed;

    public IReadOnlyList<string> Codes
    {
        get
        {
            Ensure();
            return _codes;
        }
    }

    public string Format(string code, long minor)
    {
        Ensure();
        if (!_byCode.TryGetValue(code, out var currency))
        {
            return minor + " " + code;
        }

        double major = minor / Math.Pow(10, currency.Digits);
        return currency.Symbol + major.ToString("F" + currency.Digits);
    }

    private void Ensure()
    {
        if (_filled == false)
        {
            lock (_fill)
            {
                if (_filled == false)
                {
                    Fill();
                }
            }
        }
    }

    private void Fill()
    {
        foreach (var row in _feed.Rows())
        {
            var cells = row.Split(';');
            if (cells.Length == 3 && int.TryParse(cells[1], out int digits))
            {
                _byCode.TryAdd(cells[0], new Currency(cells[0], digits, cells[2]));
            }
        }

        _codes.AddRange(_byCode.Keys);
        _codes.Sort(StringComparer.Ordinal);
        _filled = true;
    }
}
