using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3701;

public interface ICodecSource
{
    Func<T, byte[]> Encoder<T>();

    Func<byte[], T> Decoder<T>();
}

public static class CodecFor<T>
{
    private static readonly Lock s_gate = new();
    private static volatile bool s_bound;
    private static Func<T, byte[]> s_encode;
    private static Func<byte[], T> s_decode;

    public static byte[] Encode(T value, ICodecSource source)
    {
        Bind(source);
        return s_encode(value);
    }

    public static T Decode(byte[] bytes, ICodecSource source)
    {
        Bind(source);
        return s_decode(bytes);
    }

    private static void Bind(ICodecSource source)
    {
        if (!s_bound)
        {
            lock (s_gate)
            {
                if (!s_bound)
                {
                    s_encode = source.Encoder<T>();
                    s_decode = source.Decoder<T>();
                    s_bound = true;
                }
            }
        }
    }
}
