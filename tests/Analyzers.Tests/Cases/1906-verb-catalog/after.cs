using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1906;

public sealed class VerbCatalog
{
    private sealed record Verbs(Dictionary<string, Type> ByName, string[] Help);

    private readonly Lazy<Verbs> _verbs;

    public VerbCatalog(System.Reflection.Assembly assembly) => _verbs = new Lazy<Verbs>(() => Scan(assembly));

    public Type Find(string verb) => _verbs.Value.ByName.TryGetValue(verb, out var type) ? type : null;

    public IReadOnlyList<string> Help => _verbs.Value.Help;

    private static Verbs Scan(System.Reflection.Assembly assembly)
    {
        var byName = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in assembly.GetExportedTypes())
        {
            if (type.Name.EndsWith("Verb", StringComparison.Ordinal))
            {
                byName[type.Name[..^4]] = type;
            }
        }

        return new Verbs(byName, byName.Keys.Order().ToArray());
    }
}
