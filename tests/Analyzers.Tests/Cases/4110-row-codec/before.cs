using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4110;

public static class RowCodec<T>
    where T : class
{
    private static readonly object s_build = new();
    private static ImmutableArray<string> s_columns;
    private static Func<T, object>[] s_getters;

    public static int IndexOf(string column)
    {
        Build();
        return s_columns.IndexOf(column);
    }

    public static object[] Pack(T row)
    {
        Build();
        var cells = new object[s_getters.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = s_getters[i](row);
        }

        return cells;
    }

    private static void Build()
    {
        if (!s_columns.IsDefault)
        {
            return;
        }

        lock (s_build)
        {
            if (!s_columns.IsDefault)
            {
                return;
            }

            var columns = ImmutableArray.CreateBuilder<string>();
            var getters = new List<Func<T, object>>();
            foreach (var property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public))
            {
                columns.Add(property.Name);
                getters.Add(property.GetValue);
            }

            s_getters = getters.ToArray();
            s_columns = columns.ToImmutable();
        }
    }
}
