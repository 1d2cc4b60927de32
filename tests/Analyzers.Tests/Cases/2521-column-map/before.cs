using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2521;

public sealed class ColumnAttribute : Attribute
{
    public ColumnAttribute(string name) => Name = name;

    public string Name { get; }
}

public static class ColumnMap<T>
    where T : class
{
    private static bool s_built;
    private static string[] s_names;
    private static PropertyInfo[] s_properties;

    public static string Header(char separator)
    {
        Require();
        return string.Join(separator, s_names);
    }

    public static string Row(T item, char separator)
    {
        Require();
        var cells = new string[s_properties.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = Convert.ToString(s_properties[i].GetValue(item));
        }

        return string.Join(separator, cells);
    }

    private static void Require()
    {
        if (s_built) return;
        Build();
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private static void Build()
    {
        if (s_built)
        {
            return;
        }

        var names = new List<string>();
        var properties = new List<PropertyInfo>();
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var column = property.GetCustomAttribute<ColumnAttribute>();
            if (column != null)
            {
                names.Add(column.Name);
                properties.Add(property);
            }
        }

        s_names = names.ToArray();
        s_properties = properties.ToArray();
        s_built = true;
    }
}
