using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5714;

public sealed class RecordFrame
{
    private static readonly object s_measure = new();
    private readonly string _topic;
    private readonly ReadOnlyMemory<byte> _body;
    private int _size = -1;

    public RecordFrame(string topic, ReadOnlyMemory<byte> body)
    {
        _topic = topic;
        _body = body;
    }

    public int WireSize
    {
        get
        {
            if (_size < 0)
            {
                lock (s_measure)
                {
                    if (_size < 0)
                    {
                        int topic = Encoding.UTF8.GetByteCount(_topic);
                        _size = 4 + Prefix(topic) + topic + Prefix(_body.Length) + _body.Length;
                    }
                }
            }

            return _size;
        }
    }

    public static long Total(IReadOnlyCollection<RecordFrame> frames)
    {
        long total = 0;
        Parallel.ForEach(frames, frame => Interlocked.Add(ref total, frame.WireSize));
        return total;
    }

    private static int Prefix(int value)
    {
        int bytes = 1;
        while ((value >>= 7) != 0)
        {
            bytes++;
        }

        return bytes;
    }
}
