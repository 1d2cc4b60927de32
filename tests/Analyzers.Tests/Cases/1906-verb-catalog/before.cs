using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1906;

public sealed class VerbCatalog
{
    private readonly System.Reflection.Assembly _assembly;
    private Dictionary<string, Type> _byName;
    private string[] _help;
    private int _scanned;

    public VerbCatalog(System.Reflection.Assembly assembly) => _assembly = assembly;

    public Type Find(string verb)
    {
        Scan();
        return _byName.TryGetValue(verb, out var type) ? type : null;
    }

    public IReadOnlyList<string> Help
    {
        get
        {
            Scan();
            return _help;
        }
    }

    private void Scan()
    {
        if (Interlocked.CompareExchange(ref _scanned, 1, 0) != 0)
        {
            return;
        }

        var byName = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in _assembly.GetExportedTypes())
        {
            if (type.Name.EndsWith("Verb", StringComparison.Ordinal))
            {
                byName[type.Name[..^4]] = type;
            }
        }

        _byName = byName;
        _help = byName.Keys.Order().ToArray();
    }
}
