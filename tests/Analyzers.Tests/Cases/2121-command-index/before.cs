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
    private readonly ICommandModule[] _modules;
    private readonly object _collecting = new();
    private ImmutableArray<Command> _commands;
    private FrozenDictionary<string, Command> _byName;
    private int _widest;

    public CommandIndex(params ICommandModule[] modules) => _modules = modules;

    public ImmutableArray<Command> All => Collect();

    public bool TryRun(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Collect().IsEmpty || !_byName.TryGetValue(words[0], out var command))
        {
            return false;
        }

        command.Run(words[1..]);
        return true;
    }

    public IEnumerable<string> Help()
    {
        foreach (var command in Collect())
        {
            yield return command.Name.PadRight(_widest + 2) + command.Help;
        }
    }

    private ImmutableArray<Command> Collect()
    {
        if (_commands.IsDefault)
        {
            lock (_collecting)
            {
                if (_commands.IsDefault)
                {
                    var all = _modules.SelectMany(m => m.Commands).OrderBy(c => c.Name, StringComparer.Ordinal).ToImmutableArray();
                    _byName = all.ToFrozenDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
                    _widest = all.IsEmpty ? 0 : all.Max(c => c.Name.Length);
                    _commands = all;
                }
            }
        }

        return _commands;
    }
}
