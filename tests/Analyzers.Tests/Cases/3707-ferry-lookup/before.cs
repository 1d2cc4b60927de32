using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3707;

public static class FerryLookup
{
    public static Func<string, int> Create(Func<IReadOnlyList<(string Pier, int Minutes)>> timetable)
    {
        var gate = new object();
        bool filled = false;
        string[] piers = null;
        int[] minutes = null;

        return pier =>
        {
            if (!filled)
            {
                lock (gate)
                {
                    if (!filled)
                    {
                        var rows = timetable();
                        piers = new string[rows.Count];
                        minutes = new int[rows.Count];
                        for (int i = 0; i < rows.Count; i++)
                        {
                            (piers[i], minutes[i]) = rows[i];
                        }

                        filled = true;
                    }
                }
            }

            int at = Array.IndexOf(piers, pier);
            return at < 0 ? -1 : minutes[at];
        };
    }
}
