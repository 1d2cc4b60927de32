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
    private readonly IFoldSource _source;
    private int _claimed;
    private char[] _upper;
    private Dictionary<string, string> _aliases;

    public Folding(IFoldSource source) => _source = source;

    public string Fold(string word)
    {
        Prepare();
        if (_aliases.TryGetValue(word, out string alias))
        {
            word = alias;
        }

        return string.Create(word.Length, (word, _upper), static (span, state) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                char c = state.word[i];
                span[i] = c < state._upper.Length ? state._upper[c] : c;
            }
        });
    }

    public bool Same(string left, string right) =>
        string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    private void Prepare()
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) == 0)
        {
            Build();
        }
    }

    private void Build()
    {
        var upper = new char[0x250];
        for (int i = 0; i < upper.Length; i++)
        {
            upper[i] = char.ToUpperInvariant((char)i);
        }

        foreach (var (from, to) in _source.Pairs())
        {
            if (from < upper.Length)
            {
                upper[from] = to;
            }
        }

        _upper = upper;
        _aliases = new Dictionary<string, string>(_source.Aliases(), StringComparer.OrdinalIgnoreCase);
    }
}
