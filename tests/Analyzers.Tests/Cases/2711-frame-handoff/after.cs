using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2711;

internal sealed class FrameHandoff
{
    public byte[] Pixels;
    public int Stride;
    public volatile bool Sealed;
}

public interface ICamera
{
    byte[] Grab(out int stride);
}

public sealed class FramePair
{
    private readonly ICamera _camera;
    private readonly FrameHandoff _handoff = new();

    public FramePair(ICamera camera) => _camera = camera;

    public void Capture()
    {
        var grabber = new Thread(Grab) { IsBackground = true, Name = "grabber" };
        grabber.Start();
    }

    public int Brightness()
    {
        while (!_handoff.Sealed)
        {
            Thread.Yield();
        }

        long sum = 0;
        foreach (byte pixel in _handoff.Pixels)
        {
            sum += pixel;
        }

        return (int)(sum / Math.Max(1, _handoff.Pixels.Length));
    }

    public byte[] Row(int y)
    {
        var row = WaitForFrame(_handoff);
        int start = y * row.Stride;
        return row.Pixels.AsSpan(start, row.Stride).ToArray();
    }

    private static FrameHandoff WaitForFrame(FrameHandoff handoff)
    {
        for (int turn = 0; !handoff.Sealed; turn++)
        {
            Thread.SpinWait(turn & 63);
        }

        return handoff;
    }

    private void Grab()
    {
        byte[] pixels = _camera.Grab(out int stride);
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(255 - pixels[i]);
        }

        _handoff.Pixels = pixels;
        _handoff.Stride = stride;
        _handoff.Sealed = true;
    }
}
