using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5314;

public static class TollRates
{
    public static Func<string, double> Lookup(Func<IEnumerable<(string Gate, double Rate)>> read, double fallback)
    {
        object sync = new();
        int rows = 0;
        double ceiling = 0;
        Dictionary<string, double> table = null;

        return gate =>
        {
            if (Volatile.Read(ref rows) == 0)
            {
                Fill();
            }

            return table.TryGetValue(gate, out double rate) ? Math.Min(rate, ceiling) : fallback;
        };

        void Fill()
        {
            lock (sync)
            {
                if (rows > 0)
                {
                    return;
                }

                var fresh = new Dictionary<string, double>();
                double top = 0;
                foreach (var (name, rate) in read())
                {
                    fresh[name] = rate;
                    top = Math.Max(top, rate);
                }

                ceiling = top * 0.9;
                table = fresh;
                Volatile.Write(ref rows, fresh.Count);
            }
        }
    }
}
