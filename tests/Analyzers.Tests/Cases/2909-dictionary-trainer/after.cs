using System.Buffers.Binary;
using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2909;

public sealed class DictionaryTrainer
{
    private const int Idle = 0;
    private const int Training = 1;
    private const int Trained = 2;

    private readonly int _windowSize;
    private int _stage;
    private byte[] _window;
    private uint _checksum;

    public DictionaryTrainer(int windowSize) => _windowSize = windowSize;

    public void Begin(IReadOnlyList<byte[]> samples)
    {
        if (Interlocked.CompareExchange(ref _stage, Training, Idle) != Idle)
        {
            return;
        }

        var thread = new Thread(() => Train(samples))
        {
            IsBackground = true,
            Name = "dictionary-trainer",
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
    }

    public int Compress(ReadOnlySpan<byte> source, Span<byte> target) => Volatile.Read(ref _stage) switch
    {
        Trained => Encode(source, target),
        _ => Store(source, target),
    };

    private static int Store(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target[0] = 0;
        source.CopyTo(target[1..]);
        return source.Length + 1;
    }

    private int Encode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int shared = source.CommonPrefixLength(_window);
        target[0] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(target[1..], _checksum);
        BinaryPrimitives.WriteInt32LittleEndian(target[5..], shared);
        source[shared..].CopyTo(target[9..]);
        return 9 + source.Length - shared;
    }

    private void Train(IReadOnlyList<byte[]> samples)
    {
        var window = new byte[_windowSize];
        int at = 0;
        uint checksum = 1;
        foreach (byte[] sample in samples)
        {
            int take = Math.Min(sample.Length, window.Length - at);
            sample.AsSpan(0, take).CopyTo(window.AsSpan(at));
            at += take;
        }

        foreach (byte b in window)
        {
            checksum = unchecked((checksum * 65599) + b);
        }

        _window = window;
        _checksum = checksum;
        Volatile.Write(ref _stage, Trained);
    }
}
