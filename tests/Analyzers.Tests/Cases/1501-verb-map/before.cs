using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1501;

[AttributeUsage(AttributeTargets.Method)]
public sealed class VerbAttribute(string verb) : Attribute
{
    public string Verb { get; } = verb;
}

internal sealed class Gate
{
    private readonly object _monitor = new();

    public Releaser Enter()
    {
        Monitor.Enter(_monitor);
        return new Releaser(_monitor);
    }

    internal readonly struct Releaser(object monitor) : IDisposable
    {
        public void Dispose() => Monitor.Exit(monitor);
    }
}

public sealed class VerbMap
{
    private readonly Gate _gate = new();
    private readonly Assembly _assembly;
    private readonly Dictionary<string, MethodInfo> _handlers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Type> _owners = new();
    private int _generation;

    public VerbMap(Assembly assembly) => _assembly = assembly;

    public MethodInfo Resolve(string verb) =>
        (_generation > 0 || Scan()) && _handlers.TryGetValue(verb, out var method) ? method : null;

    public bool Owns(Type type)
    {
        if (_generation == 0)
        {
            Scan();
        }

        return _owners.Contains(type);
    }

    private bool Scan()
    {
        using (_gate.Enter())
        {
            if (_generation > 0)
            {
                return true;
            }

            foreach (Type type in _assembly.GetTypes())
            {
                foreach (MethodInfo method in type.GetMethods(BindingFlags.Static | BindingFlags.Public))
                {
                    if (method.GetCustomAttribute<VerbAttribute>() is { } mark)
                    {
                        _handlers.Add(mark.Verb, method);
                        _owners.Add(type);
                    }
                }
            }

            _generation = 1;
            return true;
        }
    }
}
