using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C227;

public sealed class ModuleLoader
{
    private readonly object _discovery = new();
    private readonly List<Type> _modules = new();
    private readonly Func<IEnumerable<Type>> _scan;
    private volatile bool _discovered;

    public ModuleLoader(Func<IEnumerable<Type>> scan)
    {
        _scan = scan;
    }

    public IEnumerable<object> CreateAll()
    {
        Discover();
        foreach (Type module in _modules)
        {
            yield return Activator.CreateInstance(module);
        }
    }

    private void Discover()
    {
        if (!_discovered)
        {
            lock (_discovery)
            {
                if (_discovered)
                {
                    return;
                }

                foreach (Type candidate in _scan())
                {
                    if (!candidate.IsAbstract)
                    {
                        _modules.Add(candidate);
                    }
                }

                _discovered = true;
            }
        }
    }
}
