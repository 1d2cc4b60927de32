using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2721;

public enum ScanState : byte
{
    Open,
    Complete,
}

public sealed class CultureFacts
{
    private static readonly Dictionary<string, CultureFacts> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new CultureFacts("en-US"),
        ["de"] = new CultureFacts("de-DE"),
        ["fr"] = new CultureFacts("fr-FR"),
    };

    private readonly string _name;
    private char[] _separators;
    private string[] _months;
    private int _weekStart;
    private ScanState _scanned;

    private CultureFacts(string name) => _name = name;

    public static CultureFacts For(string language) => s_known[language];

    public int WeekStart
    {
        get
        {
            if (_scanned != ScanState.Complete)
            {
                Scan();
            }

            Volatile.ReadBarrier();
            return _weekStart;
        }
    }

    public bool TryMonth(string text, out int month)
    {
        bool ready = _scanned == ScanState.Complete;
        Volatile.ReadBarrier();
        if (!ready)
        {
            Scan();
        }

        string head = text.Split(_separators, StringSplitOptions.RemoveEmptyEntries)[0];
        month = Array.FindIndex(_months, m => m.StartsWith(head, StringComparison.OrdinalIgnoreCase)) + 1;
        return month > 0;
    }

    private void Scan()
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(_name);
        var format = culture.DateTimeFormat;
        _separators = (format.DateSeparator + " ,").ToCharArray();
        _months = format.MonthNames;
        _weekStart = (int)format.FirstDayOfWeek;
        Volatile.WriteBarrier();
        _scanned = ScanState.Complete;
    }
}
