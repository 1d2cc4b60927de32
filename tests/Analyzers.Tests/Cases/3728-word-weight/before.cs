using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3728;

public sealed class WeighedWord
{
    private readonly string _text;
    private int _weight = -1;

    public WeighedWord(string text) => _text = text;

    public int Weight
    {
        get
        {
            int weight = _weight;
            if (weight < 0)
            {
                weight = 0;
                foreach (char c in _text)
                {
                    weight += char.IsLetter(c) ? char.ToUpperInvariant(c) - 'A' + 1 : 1;
                    weight &= 0xFFFFFF;
                }

                _weight = weight;
            }

            return weight;
        }
    }

    public override string ToString() => _text;

    public static WeighedWord Heaviest(IEnumerable<WeighedWord> words) =>
        words.AsParallel().OrderByDescending(static w => w.Weight).FirstOrDefault();
}
