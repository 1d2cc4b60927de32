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
    private sealed record Layout(ImmutableArray<string> Columns, Func<T, object>[] Getters);

    private static readonly object s_build = new();
    private static Layout s_layout;

    public static int IndexOf(string column) => Build().Columns.IndexOf(column);

    public static object[] Pack(T row)
    {
        var getters = Build().Getters;
        var cells = new object[getters.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = getters[i](row);
        }

        return cells;
    }

    private static Layout Build()
    {
        var layout = s_layout;
        if (layout != null)
        {
            return layout;
        }

        lock (s_build)
        {
            if (s_layout == null)
            {
                var columns = ImmutableArray.CreateBuilder<string>();
                var getters = new List<Func<T, object>>();
                foreach (var property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public))
                {
                    columns.Add(property.Name);
                    getters.Add(property.GetValue);
                }

                s_layout = new Layout(columns.ToImmutable(), getters.ToArray());
            }

            return s_layout;
        }
    }
}
