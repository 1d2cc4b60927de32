using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5210;

public sealed class PluginShell
{
    private readonly Func<IEnumerable<IShellCommand>> _discover;
    private Dictionary<string, IShellCommand> _commands;
    private string _banner;
    private int _started;
    private int _stopping;

    public PluginShell(Func<IEnumerable<IShellCommand>> discover) => _discover = discover;

    public event Action Stopping;

    public string Banner
    {
        get
        {
            Start();
            return _banner;
        }
    }

    public int Execute(string line)
    {
        Start();
        int at = line.IndexOf(' ');
        string verb = at < 0 ? line : line[..at];
        if (!_commands.TryGetValue(verb, out var command))
        {
            return -1;
        }

        return command.Run(at < 0 ? "" : line[(at + 1)..]);
    }

    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopping, 1) == 0)
        {
            Stopping?.Invoke();
        }
    }

    private void Start()
    {
        if (Interlocked.CompareExchange(ref _started, 1, 0) == 0)
        {
            Load();
        }
    }

    private void Load()
    {
        var commands = new Dictionary<string, IShellCommand>(StringComparer.OrdinalIgnoreCase);
        foreach (var command in _discover())
        {
            commands[command.Verb] = command;
        }

        _banner = commands.Count + " commands: " + string.Join(", ", commands.Keys);
        _commands = commands;
    }
}

public interface IShellCommand
{
    string Verb { get; }

    int Run(string arguments);
}
