using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3321;

public sealed class HandlerIndex
{
    private readonly object _build = new();
    private readonly Dictionary<string, Type> _handlers = new(StringComparer.Ordinal);
    private readonly Assembly[] _modules;
    private volatile bool _indexed;
    private bool _indexing;
    private Type _catchAll;

    public HandlerIndex(params Assembly[] modules) => _modules = modules;

    public event Action<HandlerIndex, Assembly> ModuleSeen;

    public Type Find(string topic)
    {
        if (!_indexed)
        {
            Index();
        }

        return _handlers.TryGetValue(topic, out var handler) ? handler : _catchAll;
    }

    private void Index()
    {
        lock (_build)
        {
            if (_indexed || _indexing)
            {
                return;
            }

            _indexing = true;
            foreach (var module in _modules)
            {
                ModuleSeen?.Invoke(this, module);
                Scan(module);
            }

            _indexed = true;
        }
    }

    private void Scan(Assembly module)
    {
        foreach (var type in module.GetExportedTypes())
        {
            if (type.Name == "DefaultHandler")
            {
                _catchAll = type;
            }
            else if (type.Name.EndsWith("Handler", StringComparison.Ordinal))
            {
                _handlers[type.Name[..^7]] = type;
            }
        }
    }
}
