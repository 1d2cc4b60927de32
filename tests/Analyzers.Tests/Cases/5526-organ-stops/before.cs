using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5526;

public sealed partial class OrganConsole
{
    private readonly object _voicing = new();
    private readonly Func<string, int> _pipes;
    private readonly Dictionary<string, int> _ranks = new();
    private bool _voiced;
    private string _loudest;

    public OrganConsole(Func<string, int> pipes) => _pipes = pipes;

    public int Ranks(string stop)
    {
        Voice();
        return _ranks.TryGetValue(stop, out int pipes) ? pipes : 0;
    }

    public string Loudest()
    {
        Voice();
        return _loudest;
    }
}

public sealed partial class OrganConsole
{
    private static readonly string[] s_stops = { "Principal", "Gedackt", "Mixtur", "Trompete" };

    private void Voice()
    {
        if (_voiced)
        {
            Volatile.ReadBarrier();
            return;
        }

        lock (_voicing)
        {
            if (_voiced)
            {
                return;
            }

            int most = 0;
            foreach (string stop in s_stops)
            {
                int pipes = _pipes(stop);
                _ranks[stop] = pipes;
                if (pipes > most)
                {
                    most = pipes;
                    _loudest = stop;
                }
            }

            Volatile.WriteBarrier();
            _voiced = true;
        }
    }
}
