using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;

namespace Corpus.C6403;

[AttributeUsage(AttributeTargets.Class)]
public sealed class ExportsAttribute : Attribute
{
    public ExportsAttribute(string format) => Format = format;

    public string Format { get; }

    public bool Fallback { get; set; }
}

public sealed class ExporterRegistry
{
    private readonly Assembly[] _assemblies;
    private readonly object _scanLock = new();
    private volatile bool _scanned;
    private volatile Dictionary<string, Type> _byFormat;
    private volatile Type _fallback;

    public ExporterRegistry(params Assembly[] assemblies) => _assemblies = assemblies;

    public IEnumerable<object> Create(IEnumerable<string> formats)
    {
        foreach (var format in formats)
        {
            if (!_scanned)
            {
                Scan();
            }

            var type = _byFormat.TryGetValue(format, out var exact) ? exact : _fallback;
            if (type != null)
            {
                yield return Activator.CreateInstance(type);
            }
        }
    }

    private void Scan()
    {
        lock (_scanLock)
        {
            if (_scanned)
            {
                return;
            }

            var found = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
            foreach (var assembly in _assemblies)
            {
                foreach (var type in assembly.GetExportedTypes())
                {
                    if (type.GetCustomAttribute<ExportsAttribute>() is not { } exports)
                    {
                        continue;
                    }

                    found[exports.Format] = type;
                    if (exports.Fallback)
                    {
                        _fallback = type;
                    }
                }
            }

            _byFormat = found;
            _scanned = true;
        }
    }
}
