using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2327;

public sealed class Grammar
{
    private readonly Dictionary<string, Regex> _rules = new();

    public string Start { get; private set; }

    public int Size => _rules.Count;

    public static Grammar Parse(IEnumerable<string> lines)
    {
        var grammar = new Grammar();
        foreach (string line in lines)
        {
            int at = line.IndexOf(":=", StringComparison.Ordinal);
            if (at > 0)
            {
                string name = line[..at].Trim();
                grammar.Start ??= name;
                grammar._rules[name] = new Regex(line[(at + 2)..].Trim(), RegexOptions.CultureInvariant);
            }
        }

        return grammar;
    }

    public bool Accepts(string text) => _rules.TryGetValue(Start, out var rule) && rule.IsMatch(text);
}

public sealed class Highlighter
{
    private static Grammar s_default;
    private readonly Func<IEnumerable<string>> _open;
    private Grammar _own;

    public Highlighter(Func<IEnumerable<string>> open) => _open = open;

    public static Grammar Default =>
        s_default ?? Interlocked.CompareExchange(ref s_default, Grammar.Parse(BuiltIn()), null) ?? s_default;

    public int CountAccepted(IReadOnlyCollection<string> documents)
    {
        int accepted = 0;
        Parallel.ForEach(documents, document =>
        {
            if (Own().Accepts(document) || Default.Accepts(document))
            {
                Interlocked.Increment(ref accepted);
            }
        });

        return accepted;
    }

    private Grammar Own()
    {
        var own = _own;
        if (own is null)
        {
            own = Grammar.Parse(_open());
            _own = own;
        }

        return own.Size == 0 ? Default : own;
    }

    private static string[] BuiltIn() => ["word := ^\\w+$", "number := ^[0-9]+$"];
}
