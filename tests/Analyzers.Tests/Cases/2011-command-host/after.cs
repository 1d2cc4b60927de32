using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2011;

public interface ICommand
{
    string Name { get; }

    int Run(string[] arguments);
}

public static class CommandHost
{
    private static readonly List<Func<ICommand>> s_factories = new();
    private static readonly Lazy<Tables> s_tables = new(Start);

    static CommandHost()
    {
        s_factories.Add(static () => new EchoCommand());
        s_factories.Add(static () => new CountCommand());
    }

    public static IReadOnlyList<string> Names
    {
        get
        {
            return s_tables.Value.Order;
        }
    }

    public static int Run(string name, params string[] arguments)
    {
        return s_tables.Value.Commands.TryGetValue(name, out var command) ? command.Run(arguments) : -1;
    }

    private static Tables Start()
    {
        var commands = new Dictionary<string, ICommand>();
        foreach (var factory in s_factories)
        {
            var command = factory();
            commands.Add(command.Name, command);
        }

        var order = new string[commands.Count];
        commands.Keys.CopyTo(order, 0);
        Array.Sort(order, StringComparer.Ordinal);
        return new Tables(commands, order);
    }

    private sealed record Tables(Dictionary<string, ICommand> Commands, string[] Order);

    private sealed class EchoCommand : ICommand
    {
        public string Name => "echo";

        public int Run(string[] arguments)
        {
            Console.WriteLine(string.Join(' ', arguments));
            return 0;
        }
    }

    private sealed class CountCommand : ICommand
    {
        public string Name => "count";

        public int Run(string[] arguments) => arguments.Length;
    }
}
