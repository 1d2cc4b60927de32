using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2610;

public interface IFoldSource
{
    IEnumerable<(char From, char To)> Pairs();

    IEnumerable<KeyValuePair<string, string>> Aliases();
}

public sealed class Folding
{
    private sealed class Tables
    {
        public Tables(char[] upper, Dictionary<string, string> aliases)
        {
            Upper = upper;
            Aliases = aliases;
        }

        public char[] Upper { get; }

        public Dictionary<string, string> Aliases { get; }
    }

    private readonly Lazy<Tables> _tables;

    public Folding(IFoldSource source) => _tables = new Lazy<Tables>(() => Build(source));

    public string Fold(string word)
    {
        Tables tables = _tables.Value;
        if (tables.Aliases.TryGetValue(word, out string alias))
        {
            word = alias;
        }

        return string.Create(word.Length, (word, tables.Upper), static (span, state) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                char c = state.word[i];
                span[i] = c < state.Upper.Length ? state.Upper[c] : c;
            }
        });
    }

    public bool Same(string left, string right) =>
        string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    private static Tables Build(IFoldSource source)
    {
        var upper = new char[0x250];
        for (int i = 0; i < upper.Length; i++)
        {
            upper[i] = char.ToUpperInvariant((char)i);
        }

        foreach (var (from, to) in source.Pairs())
        {
            if (from < upper.Length)
            {
                upper[from] = to;
            }
        }

        return new Tables(upper, new Dictionary<string, string>(source.Aliases(), StringComparer.OrdinalIgnoreCase));
    }
}
