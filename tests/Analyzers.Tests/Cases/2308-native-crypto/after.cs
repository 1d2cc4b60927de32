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
    private static readonly Lazy<Module> s_module = new(Initialize);

    public static string ProviderName
    {
        get
        {
            return s_module.Value.Provider.GetType().Name;
        }
    }

    public static int PaddedLength(int length)
    {
        int blockSize = s_module.Value.BlockSize;
        int rest = length % blockSize;
        return rest == 0 ? length : length + blockSize - rest;
    }

    public static bool Supports(string algorithm)
    {
        return Array.IndexOf(s_module.Value.Tags, algorithm) >= 0;
    }

    public static byte[] Encrypt(byte[] data)
    {
        var padded = new byte[PaddedLength(data.Length)];
        data.CopyTo(padded, 0);
        return s_module.Value.Provider.Transform(padded);
    }

    private static Module Initialize()
    {
        var type = Type.GetType((string)AppContext.GetData("crypto.provider"), throwOnError: true);
        var provider = (ICryptoProvider)Activator.CreateInstance(type);
        provider.SelfTest();
        return new Module(provider, provider.BlockSize, new List<string>(provider.Algorithms).ToArray());
    }

    private sealed record Module(ICryptoProvider Provider, int BlockSize, string[] Tags);
}
