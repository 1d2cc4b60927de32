using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6110;

public sealed class PostalFormat
{
    private sealed record Plan(ImmutableArray<char> Symbols, int Shortest, int Longest);

    private readonly object _compile = new();
    private readonly string _pattern;
    private Plan _plan;

    public PostalFormat(string pattern) => _pattern = pattern;

    public bool Accepts(string code)
    {
        var plan = _plan ?? Compile();
        if (code.Length < plan.Shortest || code.Length > plan.Longest)
        {
            return false;
        }

        for (int i = 0; i < code.Length; i++)
        {
            if (plan.Symbols[i] == '9' ? !char.IsAsciiDigit(code[i]) : !char.IsAsciiLetter(code[i]))
            {
                return false;
            }
        }

        return true;
    }

    private Plan Compile()
    {
        lock (_compile)
        {
            if (_plan != null)
            {
                return _plan;
            }

            int optional = _pattern.IndexOf('[');
            var all = _pattern.Replace("[", "").Replace("]", "");
            _plan = new Plan(all.ToImmutableArray(), optional < 0 ? all.Length : optional, all.Length);
            return _plan;
        }
    }
}
