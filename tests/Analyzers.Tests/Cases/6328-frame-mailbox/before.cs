using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6328;

public sealed class FrameMailbox
{
    private sealed class Frame
    {
        public bool Filled;
        public int Sequence;
        public readonly byte[] Pixels = new byte[640 * 480];
    }

    private readonly Func<byte[], bool> _capture;
    private Frame _posted;
    private Frame _spare;

    public FrameMailbox(Func<byte[], bool> capture) => _capture = capture;

    public void Start(CancellationToken stop) => new Thread(() =>
    {
        for (int sequence = 1; !stop.IsCancellationRequested; sequence++)
        {
            var frame = Interlocked.Exchange(ref _spare, null) ?? new Frame();
            frame.Filled = _capture(frame.Pixels);
            frame.Sequence = sequence;
            Recycle(Interlocked.Exchange(ref _posted, frame));
        }
    }).Start();

    public bool TryShow(Action<int, byte[]> show)
    {
        var frame = Interlocked.Exchange(ref _posted, null);
        if (frame is null)
        {
            return false;
        }

        bool filled = frame.Filled;
        if (filled)
        {
            show(frame.Sequence, frame.Pixels);
        }

        Recycle(frame);
        return filled;
    }

    private void Recycle(Frame frame)
    {
        if (frame != null)
        {
            Interlocked.Exchange(ref _spare, frame);
        }
    }
}
