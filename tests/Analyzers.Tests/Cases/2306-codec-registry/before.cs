using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading;

namespace Corpus.C2306;

public interface ICodec
{
    string Name { get; }

    Stream Wrap(Stream inner);
}

internal sealed class DeflateCodec : ICodec
{
    public string Name => "deflate";

    public Stream Wrap(Stream inner) => new DeflateStream(inner, CompressionLevel.Fastest);
}

internal sealed class BrotliCodec : ICodec
{
    public string Name => "br";

    public Stream Wrap(Stream inner) => new BrotliStream(inner, CompressionLevel.Fastest);
}

public static class CodecRegistry
{
    private static readonly object s_sync = new();
    private static Dictionary<string, ICodec> s_codecs;

    public static ICodec Find(string name)
    {
        var codecs = s_codecs ?? CreateDefaults();
        return codecs.TryGetValue(name, out var codec) ? codec : null;
    }

    public static Stream Encode(Stream body, string acceptEncoding)
    {
        foreach (string token in acceptEncoding.Split(','))
        {
            if (Find(token.Trim()) is { } codec)
            {
                return codec.Wrap(body);
            }
        }

        return body;
    }

    private static Dictionary<string, ICodec> CreateDefaults()
    {
        lock (s_sync)
        {
            if (s_codecs is null)
            {
                s_codecs = new Dictionary<string, ICodec>(StringComparer.OrdinalIgnoreCase);
                Add(new DeflateCodec());
                Add(new BrotliCodec());
            }

            return s_codecs;
        }
    }

    private static void Add(ICodec codec)
    {
        s_codecs[codec.Name] = codec;
        if (codec.Name == "deflate")
        {
            s_codecs["x-deflate"] = codec;
        }
    }
}
