using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4724;

public sealed class RouteCompiler
{
    private const int Raw = 0;
    private const int Compiling = 1;
    private const int Compiled = 2;

    private readonly string[] _templates;
    private int _state;
    private string[] _prefixes;
    private int[] _ranks;

    public RouteCompiler(string[] templates) => _templates = templates;

    public int Match(string path)
    {
        if (Interlocked.CompareExchange(ref _state, Raw, Raw) == Compiled)
        {
            for (int i = 0; i < _prefixes.Length; i++)
            {
                if (path.StartsWith(_prefixes[i], StringComparison.Ordinal)) return _ranks[i];
            }

            return -1;
        }

        if (Interlocked.CompareExchange(ref _state, Compiling, Raw) == Raw)
        {
            ThreadPool.QueueUserWorkItem(static self => self.Compile(), this, preferLocal: false);
        }

        return MatchSlowly(path);
    }

    private static string PrefixOf(string template)
    {
        int brace = template.IndexOf('{');
        return brace < 0 ? template : template[..brace];
    }

    private int MatchSlowly(string path)
    {
        int best = -1;
        for (int i = 0; i < _templates.Length; i++)
        {
            string prefix = PrefixOf(_templates[i]);
            if (path.StartsWith(prefix, StringComparison.Ordinal) && (best < 0 || prefix.Length > PrefixOf(_templates[best]).Length))
            {
                best = i;
            }
        }

        return best;
    }

    private void Compile()
    {
        var prefixes = Array.ConvertAll(_templates, PrefixOf);
        var ranks = new int[prefixes.Length];
        for (int i = 0; i < ranks.Length; i++)
        {
            ranks[i] = i;
        }

        Array.Sort(ranks, (a, b) => prefixes[b].Length != prefixes[a].Length ? prefixes[b].Length.CompareTo(prefixes[a].Length) : a.CompareTo(b));
        _ranks = ranks;
        _prefixes = Array.ConvertAll(ranks, r => prefixes[r]);
        Interlocked.Exchange(ref _state, Compiled);
    }
}
