using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5820;

public abstract class Frame
{
    protected byte[] Wire;

    public abstract ReadOnlyMemory<byte> Bytes { get; }

    protected static byte[] Prefix(byte[] body)
    {
        var framed = new byte[body.Length + 4];
        BitConverter.TryWriteBytes(framed, body.Length);
        body.CopyTo(framed, 4);
        return framed;
    }
}

public sealed class TextFrame : Frame
{
    private readonly string _text;

    public TextFrame(string text) => _text = text;

    public override ReadOnlyMemory<byte> Bytes
    {
        get
        {
            if (Wire == null)
            {
                Wire = Prefix(Encoding.UTF8.GetBytes(_text));
            }

            return Wire;
        }
    }
}

public static class Announcer
{
    private static readonly ConcurrentDictionary<string, Frame> s_frames = new();

    public static void Broadcast(string text, IReadOnlyCollection<Stream> subscribers)
    {
        Frame frame = s_frames.GetOrAdd(text, static t => new TextFrame(t));
        Parallel.ForEach(subscribers, s => s.Write(frame.Bytes.Span));
    }
}
