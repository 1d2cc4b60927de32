using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3617;

public static class VaultSerial
{
    private static readonly object s_latch = new();
    private static Guid s_serial;

    public static string Stamp(string document) => document + "#" + Current().ToString("D");

    private static Guid Current()
    {
        Guid serial = s_serial;
        if (serial != Guid.Empty)
        {
            return serial;
        }

        Monitor.Enter(s_latch);
        try
        {
            if (s_serial == Guid.Empty)
            {
                s_serial = Load();
            }

            return s_serial;
        }
        finally
        {
            Monitor.Exit(s_latch);
        }
    }

    private static Guid Load()
    {
        string text = Environment.GetEnvironmentVariable("VAULT_SERIAL");
        return Guid.TryParse(text, out Guid found) ? found : Guid.NewGuid();
    }
}
