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
    private Dictionary<string, VerbHandler> _verbs;
    private VerbHandler _fallback;
    private int _entries;

    private VerbTable()
    {
    }

    public int Run(string name, string argument)
    {
        Compose();
        return _verbs.TryGetValue(name, out var handler) ? handler(argument) : _fallback(name);
    }

    public bool Knows(string name)
    {
        Compose();
        return _verbs.ContainsKey(name);
    }

    private void Compose()
    {
        if (Interlocked.Increment(ref _entries) > 1)
        {
            return;
        }

        var verbs = new Dictionary<string, VerbHandler>(StringComparer.OrdinalIgnoreCase);
        foreach (var pack in _packs)
        {
            foreach (var (verb, handler) in pack.Verbs)
            {
                verbs.TryAdd(verb, handler);
            }

            _fallback = pack.Unknown;
        }

        _verbs = verbs;
    }

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
