using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6110;

public sealed class PostalFormat
{
    private readonly object _compile = new();
    private readonly string _pattern;
    private ImmutableArray<char> _symbols;
    private int _shortest;
    private int _longest;

    public PostalFormat(string pattern) => _pattern = pattern;

    public bool Accepts(string code)
    {
        if (_symbols.IsDefault)
        {
            Compile();
        }

        if (code.Length < _shortest || code.Length > _longest)
        {
            return false;
        }

        for (int i = 0; i < code.Length; i++)
        {
            if (_symbols[i] == '9' ? !char.IsAsciiDigit(code[i]) : !char.IsAsciiLetter(code[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Compile()
    {
        lock (_compile)
        {
            if (!_symbols.IsDefault)
            {
                return;
            }

            int optional = _pattern.IndexOf('[');
            var all = _pattern.Replace("[", "").Replace("]", "");
            _shortest = optional < 0 ? all.Length : optional;
            _longest = all.Length;
            _symbols = all.ToImmutableArray();
        }
    }
}
