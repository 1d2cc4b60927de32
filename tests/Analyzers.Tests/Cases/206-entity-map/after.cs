using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C206;

public static class EntityMap<TEntity>
{
    private static readonly object Sync = new object();
    private static volatile bool isMapped;
    private static string table;
    private static string[] columns;

    public static int ColumnCount
    {
        get
        {
            EnsureMapped();
            return columns.Length;
        }
    }

    public static string SelectAll()
    {
        EnsureMapped();
        return "select " + string.Join(", ", columns) + " from " + table;
    }

    private static void EnsureMapped()
    {
        if (isMapped) return;

        Monitor.Enter(Sync);
        try
        {
            if (isMapped) return;

            var type = typeof(TEntity);
            var names = new List<string>();
            foreach (PropertyInfo p in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (p.CanWrite) names.Add(p.Name.ToLowerInvariant());
            }

            table = type.Name.ToLowerInvariant() + "s";
            columns = names.ToArray();
            isMapped = true;
        }
        finally
        {
            Monitor.Exit(Sync);
        }
    }
}
