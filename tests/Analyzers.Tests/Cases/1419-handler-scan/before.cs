using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1419;

[AttributeUsage(AttributeTargets.Class)]
public sealed class VerbAttribute : Attribute
{
    public VerbAttribute(string verb) => Verb = verb;

    public string Verb { get; }
}

public sealed class HandlerScan
{
    private readonly Assembly _assembly;
    private readonly Dictionary<string, Type> _handlers = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _scanned;
    private int _longestVerb;

    public HandlerScan(Assembly assembly) => _assembly = assembly;

    public object Create(string verb)
    {
        EnsureScanned();
        return _handlers.TryGetValue(verb, out var type)
            ? Activator.CreateInstance(type)
            : throw new KeyNotFoundException(verb);
    }

    public IEnumerable<string> Help()
    {
        EnsureScanned();
        var lines = new List<string>(_handlers.Count);
        foreach (var (verb, type) in _handlers)
        {
            lines.Add(verb.PadRight(_longestVerb) + "  " + type.Name);
        }

        return lines;
    }

    private void EnsureScanned()
    {
        if (!_scanned)
        {
            lock (_handlers)
            {
                _handlers.Clear();
                _longestVerb = 0;
                foreach (var type in _assembly.GetTypes())
                {
                    if (type.GetCustomAttribute<VerbAttribute>() is { } attribute)
                    {
                        _handlers[attribute.Verb] = type;
                        _longestVerb = Math.Max(_longestVerb, attribute.Verb.Length);
                    }
                }

                _scanned = true;
            }
        }
    }
}
