using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4500;

public interface ICodecSource
{
    Func<T, string> Encoder<T>();

    Func<string, T> Decoder<T>();
}

internal static class WireCodec<T>
{
    private static readonly object s_door = new();
    private static bool s_bound;
    private static Func<T, string> s_encode;
    private static Func<string, T> s_decode;

    public static string Encode(ICodecSource source, T value)
    {
        Bind(source);
        return s_encode(value);
    }

    public static T Decode(ICodecSource source, string text)
    {
        Bind(source);
        return s_decode(text);
    }

    private static void Bind(ICodecSource source)
    {
        if (s_bound is false)
        {
            bool taken = false;
            Monitor.Enter(s_door, ref taken);
            try
            {
                if (s_bound is false)
                {
                    s_encode = source.Encoder<T>();
                    s_decode = source.Decoder<T>();
                    s_bound = true;
                }
            }
            finally
            {
                if (taken)
                {
                    Monitor.Exit(s_door);
                }
            }
        }
    }
}
