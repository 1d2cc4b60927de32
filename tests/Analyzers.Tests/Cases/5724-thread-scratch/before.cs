using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5724;

public static class ScratchSpace
{
    private static readonly object s_register = new();
    private static readonly List<WeakReference<byte[]>> s_blocks = new();

    [ThreadStatic]
    private static bool t_prepared;

    [ThreadStatic]
    private static byte[] t_block;

    [ThreadStatic]
    private static int t_used;

    public static Span<byte> Take(int bytes)
    {
        if (!t_prepared)
        {
            lock (s_register)
            {
                if (!t_prepared)
                {
                    t_prepared = true;
                    t_block = new byte[16 * 1024];
                    t_used = 0;
                    s_blocks.Add(new WeakReference<byte[]>(t_block));
                }
            }
        }

        if (bytes > t_block.Length - t_used)
        {
            return new byte[bytes];
        }

        var span = t_block.AsSpan(t_used, bytes);
        t_used += bytes;
        return span;
    }

    public static void Release() => t_used = 0;

    public static int LiveBlocks()
    {
        lock (s_register)
        {
            return s_blocks.FindAll(static w => w.TryGetTarget(out _)).Count;
        }
    }
}
