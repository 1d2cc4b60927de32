using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2413;

public interface IServerModule
{
    string Name { get; }

    bool Handles(ushort opcode);

    void Handle(ushort opcode, ReadOnlySpan<byte> body);
}

public interface IModuleFactory
{
    string Name { get; }

    IServerModule Create();
}

public sealed class ModuleSet
{
    private readonly IReadOnlyList<IModuleFactory> _factories;
    private readonly List<IServerModule> _modules = new();
    private readonly object _discovery = new();
    private volatile bool _discovered;

    public ModuleSet(IReadOnlyList<IModuleFactory> factories) => _factories = factories;

    public int Count
    {
        get
        {
            Discover();
            return _modules.Count;
        }
    }

    public bool Dispatch(ushort opcode, ReadOnlySpan<byte> body)
    {
        Discover();
        bool handled = false;
        foreach (var module in _modules)
        {
            if (module.Handles(opcode))
            {
                module.Handle(opcode, body);
                handled = true;
            }
        }

        return handled;
    }

    private void Discover()
    {
        if (_discovered)
        {
            return;
        }

        lock (_discovery)
        {
            foreach (var factory in _factories)
            {
                _modules.Add(factory.Create());
            }

            _modules.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            _discovered = true;
        }
    }
}
