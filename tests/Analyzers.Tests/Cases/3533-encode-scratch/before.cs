using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3533;

public sealed class RecordEncoder
{
    private static readonly object s_statistics = new();
    private static long s_encoded;
    private static int s_largest;

    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static byte[] t_scratch;

    [ThreadStatic]
    private static Dictionary<string, int> t_names;

    public static (long Encoded, int Largest) Statistics
    {
        get
        {
            lock (s_statistics)
            {
                return (s_encoded, s_largest);
            }
        }
    }

    public static byte[][] EncodeAll(IReadOnlyList<IReadOnlyDictionary<string, int>> records)
    {
        var encoded = new byte[records.Count][];
        Parallel.For(0, records.Count, i => encoded[i] = Encode(records[i]));
        return encoded;
    }

    private static byte[] Encode(IReadOnlyDictionary<string, int> record)
    {
        if (!t_ready)
        {
            t_ready = true;
            t_scratch = new byte[4096];
            t_names = new Dictionary<string, int>();
        }

        int at = 0;
        foreach (var (name, value) in record.Take(512))
        {
            if (!t_names.TryGetValue(name, out int hash))
            {
                hash = name.Aggregate(17, static (h, c) => unchecked((h * 31) + c));
                t_names[name] = hash;
            }

            BitConverter.TryWriteBytes(t_scratch.AsSpan(at), hash);
            BitConverter.TryWriteBytes(t_scratch.AsSpan(at + 4), value);
            at += 8;
        }

        lock (s_statistics)
        {
            s_encoded++;
            s_largest = Math.Max(s_largest, at);
        }

        return t_scratch[..at];
    }
}
