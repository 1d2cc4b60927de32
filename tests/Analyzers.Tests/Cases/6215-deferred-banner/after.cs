using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6215;

public static class Banner
{
    public static Func<string, string> Deferred(Func<int> width, int columns = 80, bool measured = false)
    {
        var gate = new object();
        string rule = new string('-', columns);
        return title =>
        {
            if (!Volatile.Read(ref measured))
            {
                lock (gate)
                {
                    if (!measured)
                    {
                        columns = Math.Max(10, width());
                        rule = new string('=', columns);
                        Volatile.Write(ref measured, true);
                    }
                }
            }

            return title.PadLeft((columns + title.Length) / 2) + Environment.NewLine + rule;
        };
    }
}
