using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4119;

public static class LedgerImport
{
    public static decimal Total(IReadOnlyCollection<string[]> files)
    {
        var gate = new object();
        bool mapped = false;
        int amountColumn = -1;
        CultureInfo culture = null;
        decimal total = 0;

        Parallel.ForEach(files, lines =>
        {
            if (!Volatile.Read(ref mapped))
            {
                lock (gate)
                {
                    if (!mapped)
                    {
                        var header = lines[0].Split(';');
                        amountColumn = Array.FindIndex(header, h => h is "amount" or "betrag");
                        culture = CultureInfo.GetCultureInfo(header[amountColumn] == "betrag" ? "de-DE" : "en-US");
                        Volatile.Write(ref mapped, true);
                    }
                }
            }

            decimal sum = 0;
            for (int i = 1; i < lines.Length; i++)
            {
                var cells = lines[i].Split(';');
                sum += decimal.Parse(cells[amountColumn], culture);
            }

            lock (gate)
            {
                total += sum;
            }
        });

        return total;
    }
}
