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
    private static int s_started;
    private static Dictionary<string, ICommand> s_commands;
    private static string[] s_order;

    static CommandHost()
    {
        s_factories.Add(static () => new EchoCommand());
        s_factories.Add(static () => new CountCommand());
    }

    public static IReadOnlyList<string> Names
    {
        get
        {
            Start();
            return s_order;
        }
    }

    public static int Run(string name, params string[] arguments)
    {
        Start();
        return s_commands.TryGetValue(name, out var command) ? command.Run(arguments) : -1;
    }

    private static void Start()
    {
        if (Interlocked.Exchange(ref s_started, 1) != 0)
        {
            return;
        }

        var commands = new Dictionary<string, ICommand>();
        foreach (var factory in s_factories)
        {
            var command = factory();
            commands.Add(command.Name, command);
        }

        var order = new string[commands.Count];
        commands.Keys.CopyTo(order, 0);
        Array.Sort(order, StringComparer.Ordinal);
        s_commands = commands;
        s_order = order;
    }

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
