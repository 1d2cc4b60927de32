using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C225;

public static class SchemaCache
{
    private static readonly object s_sync = new();
    private static volatile Dictionary<string, Type> s_schemas;

    public static Type Find(string name)
    {
        if (s_schemas == null)
        {
            Load();
        }

        return s_schemas.TryGetValue(name, out Type type) ? type : typeof(object);
    }

    private static void Load()
    {
        lock (s_sync)
        {
            if (s_schemas != null)
            {
                return;
            }

            var schemas = new Dictionary<string, Type>(StringComparer.Ordinal);
            foreach (Type type in typeof(SchemaCache).Assembly.GetExportedTypes())
            {
                schemas[type.FullName] = type;
            }

            s_schemas = schemas;
        }
    }
}
