using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3617;

public static class VaultSerial
{
    private static readonly object s_latch = new();
    private static object s_serial;

    public static string Stamp(string document) => document + "#" + Current().ToString("D");

    private static Guid Current()
    {
        if (s_serial is Guid serial)
        {
            return serial;
        }

        Monitor.Enter(s_latch);
        try
        {
            if (s_serial is null)
            {
                s_serial = Load();
            }

            return (Guid)s_serial;
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
