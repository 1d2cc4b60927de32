using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6115;

public sealed class SymbologyRules
{
    private readonly object _fill = new();
    private readonly Dictionary<string, int> _checkDigits = new(StringComparer.OrdinalIgnoreCase);

    private volatile bool _filled;

    public int CheckDigits(string symbology)
    {
        if (!_filled)
        {
            Fill();
        }

        return _checkDigits.TryGetValue(symbology, out int digits) ? digits : 0;
    }

    private void Fill()
    {
        lock (_fill)
        {
            if (_filled)
            {
                return;
            }

            AddRetail();
            AddLogistics();
            _filled = true;
        }
    }

    private void AddRetail()
    {
        _checkDigits["ean-13"] = 1;
        _checkDigits["upc-a"] = 1;
    }

    private void AddLogistics()
    {
        _checkDigits["code-11"] = 2;
        _checkDigits["itf-14"] = 1;
    }
}
