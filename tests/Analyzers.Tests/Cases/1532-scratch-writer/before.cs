using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1532;

public static class ScratchWriter
{
    [ThreadStatic]
    private static bool t_primed;

    [ThreadStatic]
    private static StringBuilder t_builder;

    [ThreadStatic]
    private static string[] t_indents;

    public static string Write(IReadOnlyDictionary<string, object> tree)
    {
        Prime();
        StringBuilder builder = t_builder;
        builder.Clear();
        Append(builder, tree, 0);
        return builder.ToString();
    }

    public static Task<string[]> WriteAllAsync(IEnumerable<IReadOnlyDictionary<string, object>> trees) =>
        Task.WhenAll(trees.Select(static tree => Task.Run(() => Write(tree))));

    private static void Prime()
    {
        if (t_primed)
        {
            return;
        }

        t_builder = new StringBuilder(4096);
        t_indents = new string[16];
        for (int i = 0; i < t_indents.Length; i++)
        {
            t_indents[i] = new string(' ', i * 2);
        }

        t_primed = true;
    }

    private static void Append(StringBuilder builder, IReadOnlyDictionary<string, object> node, int depth)
    {
        string indent = t_indents[Math.Min(depth, t_indents.Length - 1)];
        foreach (var (name, value) in node)
        {
            builder.Append(indent).Append(name).Append(':');
            if (value is IReadOnlyDictionary<string, object> inner)
            {
                builder.Append('\n');
                Append(builder, inner, depth + 1);
            }
            else
            {
                builder.Append(' ').Append(value).Append('\n');
            }
        }
    }
}
