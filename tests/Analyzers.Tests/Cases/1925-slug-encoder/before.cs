using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1925;

public sealed class SlugEncoder
{
    private sealed class Alphabet
    {
        public Alphabet(string letters) => Letters = letters;

        public string Letters { get; }

        public char Map(int value) => Letters[value % Letters.Length];
    }

    private readonly Lock _build = new();
    private readonly Func<string> _letters;
    private Alphabet _alphabet;
    private int _salt;
    private int _width;

    public SlugEncoder(Func<string> letters) => _letters = letters;

    public string Encode(int id)
    {
        var alphabet = _alphabet ?? Build();
        var slug = new char[_width];
        int rest = id ^ _salt;
        for (int i = 0; i < slug.Length; i++)
        {
            slug[i] = alphabet.Map(rest & 0x3f);
            rest >>= 6;
        }

        return new string(slug);
    }

    private Alphabet Build()
    {
        using (_build.EnterScope())
        {
            if (_alphabet is null)
            {
                var letters = _letters();
                _width = letters.Length > 32 ? 6 : 8;
                _salt = 0x1f2e3d ^ letters[0];
                _alphabet = new Alphabet(letters);
            }

            return _alphabet;
        }
    }
}
