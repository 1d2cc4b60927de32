using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3319;

public static class FieldDiff<T>
    where T : class, new()
{
    private static readonly string s_prefix;
    private static readonly object s_gate;
    private static bool s_bound;
    private static FieldInfo[] s_fields;
    private static object[] s_initial;

    static FieldDiff()
    {
        s_prefix = typeof(T).Name + ".";
        s_gate = new object();
    }

    public static List<string> Changed(T value)
    {
        Bind();
        var changed = new List<string>();
        for (int i = 0; i < s_fields.Length; i++)
        {
            if (!Equals(s_fields[i].GetValue(value), s_initial[i]))
            {
                changed.Add(s_prefix + s_fields[i].Name);
            }
        }

        return changed;
    }

    private static void Bind()
    {
        if (s_bound)
        {
            return;
        }

        Monitor.Enter(s_gate);
        try
        {
            if (!s_bound)
            {
                var blank = new T();
                s_fields = typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
                s_initial = Array.ConvertAll(s_fields, f => f.GetValue(blank));
                s_bound = true;
            }
        }
        finally
        {
            Monitor.Exit(s_gate);
        }
    }
}
