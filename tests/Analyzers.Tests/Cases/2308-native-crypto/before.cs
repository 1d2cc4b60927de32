using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2308;

public interface ICryptoProvider
{
    int BlockSize { get; }

    IEnumerable<string> Algorithms { get; }

    void SelfTest();

    byte[] Transform(byte[] block);
}

public static class CryptoModule
{
    private static int s_entered;
    private static int s_blockSize;
    private static ICryptoProvider s_provider;
    private static string[] s_tags;

    public static string ProviderName
    {
        get
        {
            Initialize();
            return s_provider.GetType().Name;
        }
    }

    public static int PaddedLength(int length)
    {
        Initialize();
        int rest = length % s_blockSize;
        return rest == 0 ? length : length + s_blockSize - rest;
    }

    public static bool Supports(string algorithm)
    {
        Initialize();
        return Array.IndexOf(s_tags, algorithm) >= 0;
    }

    public static byte[] Encrypt(byte[] data)
    {
        var padded = new byte[PaddedLength(data.Length)];
        data.CopyTo(padded, 0);
        return s_provider.Transform(padded);
    }

    private static void Initialize()
    {
        if (Interlocked.CompareExchange(ref s_entered, 1, 0) != 0)
        {
            return;
        }

        var type = Type.GetType((string)AppContext.GetData("crypto.provider"), throwOnError: true);
        var provider = (ICryptoProvider)Activator.CreateInstance(type);
        provider.SelfTest();
        s_tags = new List<string>(provider.Algorithms).ToArray();
        s_blockSize = provider.BlockSize;
        s_provider = provider;
    }
}
