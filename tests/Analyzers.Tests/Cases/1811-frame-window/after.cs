namespace Corpus.C1811;

public sealed class FrameSegment
{
    internal readonly byte[] Buffer;
    internal bool Sealed;
    internal int Length;
    internal uint Checksum;

    internal FrameSegment(int capacity) => Buffer = new byte[capacity];

    internal void Seal(int length)
    {
        Length = length;
        Checksum = Adler.Compute(Buffer.AsSpan(0, length));
        Volatile.Write(ref Sealed, true);
    }
}

internal static class Adler
{
    public static uint Compute(ReadOnlySpan<byte> data)
    {
        uint a = 1, b = 0;
        foreach (byte value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }
}

public sealed class FrameWindow
{
    private readonly Func<long, byte[], int> _read;
    private readonly int _frameSize;

    public FrameWindow(int frameSize, Func<long, byte[], int> read)
    {
        _frameSize = frameSize;
        _read = read;
    }

    public FrameSegment[] Prefetch(long offset, int count)
    {
        var window = new FrameSegment[count];
        for (int i = 0; i < count; i++)
        {
            var segment = window[i] = new FrameSegment(_frameSize);
            long at = offset + ((long)i * _frameSize);
            ThreadPool.QueueUserWorkItem(_ => segment.Seal(_read(at, segment.Buffer)));
        }

        return window;
    }
}

public sealed class FrameCursor(FrameSegment[] window)
{
    private int _next;

    public bool TryRead(out ReadOnlyMemory<byte> frame)
    {
        frame = default;
        if (_next == window.Length || !Volatile.Read(ref window[_next].Sealed))
        {
            return false;
        }

        var segment = window[_next++];
        var bytes = segment.Buffer.AsMemory(0, segment.Length);
        if (Adler.Compute(bytes.Span) != segment.Checksum)
        {
            throw new InvalidDataException($"frame {_next - 1} is damaged");
        }

        frame = bytes;
        return true;
    }
}
