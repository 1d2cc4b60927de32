using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C266;

public sealed class HandlerTable
{
    private ImmutableDictionary<string, Func<string, string>> _handlers = ImmutableDictionary<string, Func<string, string>>.Empty;
    private ImmutableArray<string> _defaults;

    public ImmutableArray<string> Defaults
    {
        get
        {
            if (_defaults.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _defaults, ImmutableArray.Create("help", "version"));
            }

            return _defaults;
        }
    }

    public bool Add(string command, Func<string, string> handler) =>
        ImmutableInterlocked.TryAdd(ref _handlers, command, handler);

    public void Replace(string command, Func<string, string> handler) =>
        ImmutableInterlocked.AddOrUpdate(ref _handlers, command, handler, (_, _) => handler);

    public string Run(string command, string argument)
    {
        var handlers = _handlers;
        if (handlers.IsEmpty)
        {
            return "no commands";
        }

        return handlers.TryGetValue(command, out var handler) ? handler(argument) : "unknown: " + command;
    }
}
