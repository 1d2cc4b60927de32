using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6212;

internal static class RowReader<T>
{
    private static readonly object s_build = new();
    private static int s_stage;
    private static PropertyInfo[] s_members;
    private static Func<T> s_create;

    public static T Read(IReadOnlyDictionary<string, object> row)
    {
        switch (s_stage)
        {
            case 2:
                break;
            default:
                Build();
                break;
        }

        T item = s_create();
        foreach (var member in s_members)
        {
            if (row.TryGetValue(member.Name, out object value))
            {
                member.SetValue(item, value);
            }
        }

        return item;
    }

    private static void Build()
    {
        lock (s_build)
        {
            if (s_stage == 2)
            {
                return;
            }

            s_members = typeof(T).GetProperties();
            s_create = Activator.CreateInstance<T>;
            Volatile.Write(ref s_stage, 2);
        }
    }
}
