using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Corpus.S2121;

public sealed record Command(string Name, string Help, Action<string[]> Run);

public interface ICommandModule
{
    IEnumerable<Command> Commands { get; }
}

public sealed class CommandIndex
{
    private sealed record Catalog(ImmutableArray<Command> Commands, FrozenDictionary<string, Command> ByName, int Widest);

    private readonly ICommandModule[] _modules;
    private readonly object _collecting = new();
    private Catalog _catalog;

    public CommandIndex(params ICommandModule[] modules) => _modules = modules;

    public ImmutableArray<Command> All => Collect().Commands;

    public bool TryRun(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !Collect().ByName.TryGetValue(words[0], out var command))
        {
            return false;
        }

        command.Run(words[1..]);
        return true;
    }

    public IEnumerable<string> Help()
    {
        var catalog = Collect();
        foreach (var command in catalog.Commands)
        {
            yield return command.Name.PadRight(catalog.Widest + 2) + command.Help;
        }
    }

    private Catalog Collect()
    {
        var catalog = _catalog;
        if (catalog is null)
        {
            lock (_collecting)
            {
                catalog = _catalog;
                if (catalog is null)
                {
                    var all = _modules.SelectMany(m => m.Commands).OrderBy(c => c.Name, StringComparer.Ordinal).ToImmutableArray();
                    var byName = all.ToFrozenDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
                    catalog = new Catalog(all, byName, all.IsEmpty ? 0 : all.Max(c => c.Name.Length));
                    _catalog = catalog;
                }
            }
        }

        return catalog;
    }
}
