using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1714;

public sealed class CurrencyBook
{
    private readonly Func<IEnumerable<string>> _lines;
    private Dictionary<string, int> _digits;
    private bool _digitsReady;
    private object _digitsSync;
    private string _home;
    private int _widest;

    public CurrencyBook(Func<IEnumerable<string>> lines) => _lines = lines;

    public string Home
    {
        get
        {
            EnsureDigits();
            return _home;
        }
    }

    public int Widest
    {
        get
        {
            EnsureDigits();
            return _widest;
        }
    }

    public decimal Round(decimal amount, string currency)
    {
        var digits = EnsureDigits();
        return decimal.Round(amount, digits.TryGetValue(currency, out int d) ? d : 2, MidpointRounding.ToEven);
    }

    public decimal[] RoundAll(IReadOnlyList<(decimal Amount, string Currency)> items)
    {
        var rounded = new decimal[items.Count];
        Parallel.For(0, rounded.Length, i => rounded[i] = Round(items[i].Amount, items[i].Currency));
        return rounded;
    }

    private Dictionary<string, int> EnsureDigits() =>
        LazyInitializer.EnsureInitialized(ref _digits, ref _digitsReady, ref _digitsSync, Load);

    private Dictionary<string, int> Load()
    {
        var digits = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in _lines())
        {
            string[] cells = line.Split(' ');
            int places = int.Parse(cells[1]);
            digits[cells[0]] = places;
            _home ??= cells[0];
            _widest = Math.Max(_widest, places);
        }

        return digits;
    }
}
