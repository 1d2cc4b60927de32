using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3117;

public sealed class CurrencyDigits
{
    private readonly object _parse = new();
    private readonly string _table;
    private string[] _codes;
    private byte[] _digits;
    private volatile bool _parsed;

    public CurrencyDigits(string table) => _table = table;

    public decimal Round(string code, decimal amount)
    {
        if (!_parsed)
        {
            lock (_parse)
            {
                if (!_parsed)
                {
                    Parse();
                    _parsed = true;
                }
            }
        }

        int at = Array.IndexOf(_codes, code);
        return at < 0 ? amount : decimal.Round(amount, _digits[at]);
    }

    private void Parse()
    {
        var cells = _table.Split(' ');
        var codes = new string[cells.Length];
        var digits = new byte[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            codes[i] = cells[i][..3];
            digits[i] = (byte)(cells[i][3] - '0');
        }

        _codes = codes;
        _digits = digits;
    }
}
