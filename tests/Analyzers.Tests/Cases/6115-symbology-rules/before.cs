using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6115;

public sealed class SymbologyRules
{
    private readonly object _fill = new();
    private readonly Dictionary<string, int> _checkDigits = new(StringComparer.OrdinalIgnoreCase);

    public bool Filled { get; private set; }

    public int CheckDigits(string symbology)
    {
        if (!Filled)
        {
            Fill();
        }

        return _checkDigits.TryGetValue(symbology, out int digits) ? digits : 0;
    }

    private void Fill()
    {
        lock (_fill)
        {
            if (Filled)
            {
                return;
            }

            Filled = true;
            AddRetail();
            AddLogistics();
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
