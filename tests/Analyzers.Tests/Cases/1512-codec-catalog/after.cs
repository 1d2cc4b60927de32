using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1512;

public sealed class CodecCatalog
{
    private static readonly object s_gate = new();
    private static CodecCatalog s_shared;

    private readonly Dictionary<string, Func<byte[], byte[]>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private string _preferred = "identity";

    private CodecCatalog()
    {
    }

    public static CodecCatalog Shared
    {
        get
        {
            if (s_shared == null)
            {
                lock (s_gate)
                {
                    if (s_shared == null)
                    {
                        var created = new CodecCatalog();
                        created.AddDefaults();
                        s_shared = created;
                    }
                }
            }

            return s_shared;
        }
    }

    public string Preferred => _preferred;

    public byte[] Encode(string codec, byte[] raw)
    {
        if (!_byName.TryGetValue(codec ?? _preferred, out var encode))
        {
            throw new NotSupportedException(codec);
        }

        return encode(raw);
    }

    private void AddDefaults()
    {
        _byName.Add("identity", static raw => raw);
        _byName.Add("gzip", static raw => Pack(raw, static s => new GZipStream(s, CompressionLevel.Fastest, leaveOpen: true)));
        _byName.Add("br", static raw => Pack(raw, static s => new BrotliStream(s, CompressionLevel.Fastest, leaveOpen: true)));
        _preferred = "gzip";
    }

    private static byte[] Pack(byte[] raw, Func<Stream, Stream> wrap)
    {
        using var target = new MemoryStream();
        using (var packer = wrap(target))
        {
            packer.Write(raw);
        }

        return target.ToArray();
    }
}
