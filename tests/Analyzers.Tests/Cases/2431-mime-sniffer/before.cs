using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2431;

public sealed record Signature(string MediaType, byte[] Prefix);

public interface ISignatureSource
{
    IReadOnlyList<Signature> Load();

    string FallbackFor(string extension);
}

public sealed class MediaSniffer
{
    private readonly ISignatureSource _source;
    private readonly Lazy<string> _fallback;
    private object _sync = new();
    private bool _indexed;
    private Signature[][] _index;

    public MediaSniffer(ISignatureSource source, string extension)
    {
        _source = source;
        _fallback = new Lazy<string>(() => source.FallbackFor(extension) ?? "application/octet-stream");
    }

    public string Sniff(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return _fallback.Value;
        }

        var index = LazyInitializer.EnsureInitialized(ref _index, ref _indexed, ref _sync, BuildIndex);
        foreach (var signature in index[head[0]])
        {
            if (head.StartsWith(signature.Prefix))
            {
                return signature.MediaType;
            }
        }

        return _fallback.Value;
    }

    private Signature[][] BuildIndex()
    {
        var buckets = new List<Signature>[256];
        foreach (var signature in _source.Load())
        {
            (buckets[signature.Prefix[0]] ??= new List<Signature>()).Add(signature);
        }

        var index = new Signature[256][];
        for (int i = 0; i < index.Length; i++)
        {
            buckets[i]?.Sort(static (a, b) => b.Prefix.Length.CompareTo(a.Prefix.Length));
            index[i] = buckets[i]?.ToArray() ?? Array.Empty<Signature>();
        }

        return index;
    }
}
