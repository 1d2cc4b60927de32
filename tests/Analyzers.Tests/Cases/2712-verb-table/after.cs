using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2712;

public delegate int VerbHandler(string argument);

public interface IVerbPack
{
    IEnumerable<(string Name, VerbHandler Handler)> Verbs { get; }
    VerbHandler Unknown { get; }
}

public sealed class VerbTable
{
    public static readonly VerbTable Instance = new();

    private readonly List<IVerbPack> _packs = new() { new BasicVerbs() };
    private readonly Lazy<Composed> _composed;

    private VerbTable()
    {
        _composed = new Lazy<Composed>(Compose);
    }

    public int Run(string name, string argument)
    {
        Composed table = _composed.Value;
        return table.Verbs.TryGetValue(name, out var handler) ? handler(argument) : table.Fallback(name);
    }

    public bool Knows(string name)
    {
        return _composed.Value.Verbs.ContainsKey(name);
    }

    private Composed Compose()
    {
        var verbs = new Dictionary<string, VerbHandler>(StringComparer.OrdinalIgnoreCase);
        VerbHandler fallback = null;
        foreach (var pack in _packs)
        {
            foreach (var (verb, handler) in pack.Verbs)
            {
                verbs.TryAdd(verb, handler);
            }

            fallback = pack.Unknown;
        }

        return new Composed(verbs, fallback);
    }

    private sealed record Composed(Dictionary<string, VerbHandler> Verbs, VerbHandler Fallback);

    private sealed class BasicVerbs : IVerbPack
    {
        public IEnumerable<(string Name, VerbHandler Handler)> Verbs
        {
            get
            {
                yield return ("length", static a => a.Length);
                yield return ("words", static a => a.Split(' ').Length);
            }
        }

        public VerbHandler Unknown => static _ => -1;
    }
}
