using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2212;

public sealed class Schema
{
    public Schema(string name, string[] columns)
    {
        Name = name;
        Columns = columns;
    }

    public string Name { get; }

    public string[] Columns { get; }
}

public static class SchemaCatalog
{
    private static SpinLock s_spin = new(enableThreadOwnerTracking: false);
    private static Schema s_schema;
    private static int s_revision;
    private static string s_origin;

    public static string Describe()
    {
        if (s_schema == null)
        {
            Load(Environment.GetEnvironmentVariable("SCHEMA_SOURCE") ?? "embedded");
        }

        return s_schema.Name + " r" + s_revision + " from " + s_origin.ToUpperInvariant();
    }

    public static int ColumnCount => s_schema?.Columns.Length ?? 0;

    private static void Load(string origin)
    {
        bool taken = false;
        try
        {
            s_spin.Enter(ref taken);
            if (s_schema != null)
            {
                return;
            }

            var columns = new List<string>();
            foreach (var part in "id,created,owner,payload".Split(','))
            {
                columns.Add(part.Trim());
            }

            s_revision = columns.Count * 100;
            s_origin = origin;
            s_schema = new Schema("events", columns.ToArray());
        }
        finally
        {
            if (taken)
            {
                s_spin.Exit(useMemoryBarrier: false);
            }
        }
    }
}
