using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1911;

public static class LayoutOf<T>
    where T : struct
{
    private const int Measured = 2;

    private static readonly object s_measure = new();
    private static int s_state;
    private static int s_size;
    private static string[] s_columns;

    public static int Size
    {
        get
        {
            if (Volatile.Read(ref s_state) != Measured)
            {
                Measure();
            }

            return s_size;
        }
    }

    public static string Column(int ordinal)
    {
        if (Volatile.Read(ref s_state) != Measured)
        {
            Measure();
        }

        return s_columns[ordinal];
    }

    private static void Measure()
    {
        lock (s_measure)
        {
            if (s_state == Measured)
            {
                return;
            }

            var fields = typeof(T).GetFields();
            var columns = new string[fields.Length];
            for (int i = 0; i < fields.Length; i++)
            {
                columns[i] = fields[i].Name.ToLowerInvariant();
            }

            s_columns = columns;
            s_size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
            Interlocked.Exchange(ref s_state, Measured);
        }
    }
}
