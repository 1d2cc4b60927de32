using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;

namespace Corpus.C2401;

[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute : Attribute
{
    public ColumnAttribute(string name) => Name = name;

    public string Name { get; }

    public bool IsKey { get; set; }
}

public interface IRecordRow
{
    int FieldCount { get; }

    string NameOf(int ordinal);

    object ValueOf(int ordinal);
}

public static class EntityBinder<TEntity>
    where TEntity : class, new()
{
    private static readonly object s_gate = new();
    private static volatile bool s_scanned;
    private static Dictionary<string, PropertyInfo> s_columns;
    private static string s_keyColumn;

    public static string KeyColumn
    {
        get
        {
            Scan();
            return s_keyColumn ?? "Id";
        }
    }

    public static TEntity Materialize(IRecordRow row)
    {
        Scan();
        var entity = new TEntity();
        for (int i = 0; i < row.FieldCount; i++)
        {
            if (s_columns.TryGetValue(row.NameOf(i), out var property))
            {
                property.SetValue(entity, row.ValueOf(i));
            }
        }

        return entity;
    }

    private static void Scan()
    {
        if (s_scanned is true)
        {
            return;
        }

        bool taken = false;
        try
        {
            Monitor.Enter(s_gate, ref taken);
            if (s_scanned)
            {
                return;
            }

            var columns = new Dictionary<string, PropertyInfo>(StringComparer.OrdinalIgnoreCase);
            foreach (var property in typeof(TEntity).GetProperties())
            {
                var column = property.GetCustomAttribute<ColumnAttribute>();
                string name = column?.Name ?? property.Name;
                columns[name] = property;
                if (column is { IsKey: true })
                {
                    s_keyColumn = name;
                }
            }

            s_columns = columns;
            s_scanned = true;
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(s_gate);
            }
        }
    }
}
