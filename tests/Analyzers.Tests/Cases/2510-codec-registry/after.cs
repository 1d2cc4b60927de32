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
    private static readonly Lazy<Dictionary<string, ICodec>> s_byName = new(RegisterAll);

    public static byte[] Encode(string codec, string text) => Get(codec).Encode(text);

    public static ICodec Get(string name)
    {
        var byName = s_byName.Value;
        return byName.TryGetValue(name, out var codec) ? codec : byName["utf-8"];
    }

    private static Dictionary<string, ICodec> RegisterAll()
    {
        var byName = new Dictionary<string, ICodec>(StringComparer.OrdinalIgnoreCase);
        Add(byName, new EncodingCodec("utf-8", new System.Text.UTF8Encoding(false)));
        Add(byName, new EncodingCodec("utf-16", System.Text.Encoding.Unicode));
        Add(byName, new EncodingCodec("latin1", System.Text.Encoding.Latin1));
        return byName;
    }

    private static void Add(Dictionary<string, ICodec> byName, ICodec codec) => byName[codec.Name] = codec;
}
