using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4422;

public enum Edibility : byte
{
    Unknown,
    Edible,
    Deadly,
}

public sealed class Specimen
{
    private static readonly ConcurrentDictionary<string, Specimen> s_herbarium = new(StringComparer.Ordinal);

    private readonly string _name;
    private Edibility _edibility;

    private Specimen(string name) => _name = name;

    public static Specimen Named(string name) => s_herbarium.GetOrAdd(name, static n => new Specimen(n));

    public Edibility Edibility
    {
        get
        {
            if (_edibility == Edibility.Unknown)
            {
                _edibility = Examine();
            }

            return _edibility;
        }
    }

    private Edibility Examine()
    {
        int score = 0;
        foreach (char c in _name)
        {
            score = unchecked((score * 17) + c);
        }

        return _name.StartsWith("Amanita", StringComparison.Ordinal) || score % 7 == 0
            ? Edibility.Deadly
            : Edibility.Edible;
    }
}
