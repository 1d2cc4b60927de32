namespace Corpus.C1834;

public sealed class VideoFrame
{
    internal VideoFrame(int bytes) => Pixels = new byte[bytes];

    public byte[] Pixels { get; }

    public bool Filled { get; internal set; }

    public long Timestamp { get; internal set; }

    public int Length { get; internal set; }
}

public sealed class FrameMailbox
{
    private readonly int _frameBytes;
    private VideoFrame _latest;
    private VideoFrame _spare;

    public FrameMailbox(int frameBytes) => _frameBytes = frameBytes;

    public void Post(long timestamp, ReadOnlySpan<byte> pixels)
    {
        var frame = Interlocked.Exchange(ref _spare, null) ?? new VideoFrame(_frameBytes);
        frame.Length = Math.Min(pixels.Length, frame.Pixels.Length);
        frame.Filled = frame.Length > 0;
        frame.Timestamp = timestamp;
        pixels[..frame.Length].CopyTo(frame.Pixels);

        var missed = Interlocked.Exchange(ref _latest, frame);
        if (missed is not null)
        {
            Recycle(missed);
        }
    }

    public bool TryShow(Action<ReadOnlySpan<byte>, long> show)
    {
        var frame = Interlocked.Exchange(ref _latest, null);
        if (frame is null)
        {
            return false;
        }

        bool filled = frame.Filled;
        if (filled)
        {
            show(frame.Pixels.AsSpan(0, frame.Length), frame.Timestamp);
        }

        Recycle(frame);
        return filled;
    }

    private void Recycle(VideoFrame frame)
    {
        frame.Filled = false;
        Interlocked.Exchange(ref _spare, frame);
    }
}

public sealed class Camera(FrameMailbox mailbox, Func<byte[]> capture)
{
    public Thread Start(int frames)
    {
        var thread = new Thread(() =>
        {
            for (int i = 0; i < frames; i++)
            {
                mailbox.Post(Environment.TickCount64, capture());
            }
        });
        thread.Start();
        return thread;
    }
}
