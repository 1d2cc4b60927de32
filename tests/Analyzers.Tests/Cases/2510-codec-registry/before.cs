using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2510;

public interface ICodec
{
    string Name { get; }

    byte[] Encode(string text);

    int MaxBytes(int chars);
}

public sealed class EncodingCodec : ICodec
{
    private readonly System.Text.Encoding _encoding;

    public EncodingCodec(string name, System.Text.Encoding encoding)
    {
        Name = name;
        _encoding = encoding;
    }

    public string Name { get; }

    public byte[] Encode(string text) => _encoding.GetBytes(text);

    public int MaxBytes(int chars) => _encoding.GetMaxByteCount(chars);
}

public static class CodecRegistry
{
    private static readonly Dictionary<string, ICodec> s_byName = new(StringComparer.OrdinalIgnoreCase);
    private static ICodec s_default;
    private static int s_registered;

    public static byte[] Encode(string codec, string text) => Get(codec).Encode(text);

    public static ICodec Get(string name)
    {
        RegisterAll();
        return s_byName.TryGetValue(name, out var codec) ? codec : s_default;
    }

    private static void RegisterAll()
    {
        if (Interlocked.Exchange(ref s_registered, 1) == 1)
        {
            return;
        }

        Add(new EncodingCodec("utf-8", new System.Text.UTF8Encoding(false)));
        Add(new EncodingCodec("utf-16", System.Text.Encoding.Unicode));
        Add(new EncodingCodec("latin1", System.Text.Encoding.Latin1));
        s_default = s_byName["utf-8"];
    }

    private static void Add(ICodec codec) => s_byName[codec.Name] = codec;
}
