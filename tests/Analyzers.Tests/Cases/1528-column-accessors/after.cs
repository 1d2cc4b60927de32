using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1528;

public static class ColumnAccessors<T>
{
    private static readonly object s_build = new();
    private static volatile int s_width = -1;
    private static string[] s_names;
    private static Func<T, object>[] s_getters;

    public static int Width
    {
        get
        {
            Ensure();
            return s_width;
        }
    }

    public static object[] Flatten(T row)
    {
        Ensure();
        var cells = new object[s_getters.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = s_getters[i](row) ?? DBNull.Value;
        }

        return cells;
    }

    public static string Header(char separator)
    {
        Ensure();
        return string.Join(separator, s_names);
    }

    private static void Ensure()
    {
        if (s_width < 0)
        {
            Build();
        }
    }

    private static void Build()
    {
        lock (s_build)
        {
            if (s_width >= 0)
            {
                return;
            }

            PropertyInfo[] all = typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public);
            PropertyInfo[] usable = Array.FindAll(all, static p => p.CanRead && p.GetIndexParameters().Length == 0);
            Array.Sort(usable, static (a, b) => a.MetadataToken.CompareTo(b.MetadataToken));

            s_names = Array.ConvertAll(usable, static p => p.Name);
            s_getters = Array.ConvertAll(usable, static p => new Func<T, object>(row => p.GetValue(row)));
            s_width = usable.Length;
        }
    }
}
