using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1905;

public static class NodeIdentity
{
    private static readonly object s_assign = new();
    private static object s_node;

    public static Guid Node
    {
        get
        {
            if (s_node is Guid known)
            {
                return known;
            }

            lock (s_assign)
            {
                if (s_node == null)
                {
                    s_node = ReadOrCreate();
                }

                return (Guid)s_node;
            }
        }
    }

    public static string Stamp(long sequence) => Node.ToString("n") + "-" + sequence.ToString("x16");

    private static Guid ReadOrCreate()
    {
        string path = Path.Combine(Path.GetTempPath(), "node.id");
        if (File.Exists(path) && Guid.TryParse(File.ReadAllText(path), out var stored))
        {
            return stored;
        }

        var fresh = Guid.NewGuid();
        File.WriteAllText(path, fresh.ToString());
        return fresh;
    }
}
