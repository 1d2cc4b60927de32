using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3721;

public sealed class CueSheet
{
    private sealed class Cue
    {
        public string Title;
        public int[] Lights;
        public double Seconds;
    }

    private readonly object _edit = new();
    private Cue _current;

    public void Advance(string title, IReadOnlyList<string> levels, double tempo)
    {
        lock (_edit)
        {
            var cue = new Cue { Title = title };
            var lights = new int[levels.Count];
            for (int i = 0; i < lights.Length; i++)
            {
                lights[i] = int.Parse(levels[i]);
            }

            cue.Lights = lights;
            cue.Seconds = lights.Length * tempo;
            _current = cue;
        }
    }

    public string Describe()
    {
        var cue = _current;
        if (cue == null)
        {
            return "dark";
        }

        int brightest = 0;
        foreach (int level in cue.Lights)
        {
            brightest = Math.Max(brightest, level);
        }

        return cue.Title + ": " + brightest + "% for " + cue.Seconds + "s";
    }
}
