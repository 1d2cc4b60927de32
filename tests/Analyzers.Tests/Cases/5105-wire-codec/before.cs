using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5105;

public static class WireRegistry
{
    private static readonly ConcurrentDictionary<Type, (Delegate Encode, Delegate Decode)> s_pairs = new();

    public static void Register<T>(Func<T, byte[]> encode, Func<byte[], T> decode) =>
        s_pairs[typeof(T)] = (encode, decode);

    public static (Func<T, byte[]> Encode, Func<byte[], T> Decode) Find<T>() =>
        s_pairs.TryGetValue(typeof(T), out var p) ? ((Func<T, byte[]>)p.Encode, (Func<byte[], T>)p.Decode) : default;
}

public static class WireCodec<T>
{
    private static readonly object s_bind = new();
    private static volatile Func<T, byte[]> s_encode;
    private static volatile Func<byte[], T> s_decode;
    private static bool s_bound;

    public static byte[] Encode(T value)
    {
        Bind();
        return s_encode is null ? Array.Empty<byte>() : s_encode(value);
    }

    public static T Decode(byte[] bytes)
    {
        Bind();
        return s_decode is null ? default : s_decode(bytes);
    }

    private static void Bind()
    {
        if (s_bound)
        {
            return;
        }

        lock (s_bind)
        {
            if (!s_bound)
            {
                var (encode, decode) = WireRegistry.Find<T>();
                s_encode = encode;
                s_decode = decode;
                s_bound = true;
            }
        }
    }
}
