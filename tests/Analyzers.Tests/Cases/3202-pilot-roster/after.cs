using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3202;

public static class PilotRoster
{
    private static readonly object s_gate = new();
    private static readonly Dictionary<string, int> s_grades = new(StringComparer.Ordinal);
    private static readonly SortedSet<string> s_harbours = new();
    private static volatile bool s_filled;

    public static string Source { get; } = Path.Combine(AppContext.BaseDirectory, "pilots.txt");

    public static int GradeOf(string pilot)
    {
        if (!s_filled)
        {
            Fill();
        }

        return s_grades.TryGetValue(pilot, out int grade) ? grade : -1;
    }

    public static bool Serves(string harbour)
    {
        if (!s_filled) Fill();
        return s_harbours.Contains(harbour);
    }

    private static void Fill()
    {
        bool taken = false;
        try
        {
            Monitor.Enter(s_gate, ref taken);
            if (s_filled)
            {
                return;
            }

            foreach (string line in File.ReadAllLines(Source))
            {
                string[] cells = line.Split(';', 3);
                s_grades[cells[0]] = int.Parse(cells[1]);
                s_harbours.Add(cells[2]);
            }

            s_filled = true;
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(s_gate);
            }
        }
    }
}
