using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2411;

public interface IAudioCodec
{
    string Name { get; }

    IReadOnlyList<string> Extensions { get; }

    float[] Decode(ReadOnlySpan<byte> data);
}

public sealed class PcmCodec : IAudioCodec
{
    public string Name => "pcm_s16le";

    public IReadOnlyList<string> Extensions { get; } = new[] { ".wav", ".pcm" };

    public float[] Decode(ReadOnlySpan<byte> data)
    {
        var samples = new float[data.Length / 2];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (short)(data[i * 2] | (data[(i * 2) + 1] << 8)) / 32768f;
        }

        return samples;
    }
}

public static class CodecRegistry
{
    private static readonly object s_scan = new();
    private static volatile bool s_scanned;
    private static Dictionary<string, IAudioCodec> s_byExtension;
    private static string s_dialogFilter;

    public static string DialogFilter
    {
        get
        {
            EnsureScanned();
            return s_dialogFilter;
        }
    }

    public static IAudioCodec ForFile(string path)
    {
        EnsureScanned();
        string extension = System.IO.Path.GetExtension(path);
        return s_byExtension.TryGetValue(extension, out var codec) ? codec : throw new NotSupportedException(extension);
    }

    private static void EnsureScanned()
    {
        if (s_scanned)
        {
            return;
        }

        lock (s_scan)
        {
            if (!s_scanned)
            {
                Scan();
                s_scanned = true;
            }
        }
    }

    private static void Scan()
    {
        var byExtension = new Dictionary<string, IAudioCodec>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in typeof(CodecRegistry).Assembly.GetTypes())
        {
            if (type is { IsAbstract: false } && typeof(IAudioCodec).IsAssignableFrom(type))
            {
                var codec = (IAudioCodec)Activator.CreateInstance(type);
                foreach (var extension in codec.Extensions)
                {
                    byExtension[extension] = codec;
                }
            }
        }

        s_dialogFilter = "Audio|*" + string.Join(";*", byExtension.Keys);
        s_byExtension = byExtension;
    }
}
