using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3926;

public interface IProtocolSpec
{
    string NameOf(byte opcode);
    IReadOnlyList<int> FieldWidths(byte opcode);
}

public readonly record struct DecodedFrame(string Name, int[] Fields);

public sealed class FrameDecoder
{
    private struct Slot
    {
        public volatile bool Known;
        public string Name;
        public int[] Offsets;
        public int Size;
    }

    private readonly IProtocolSpec _spec;
    private readonly Slot[] _slots = new Slot[256];
    private readonly object _learn = new();
    private long _rejected;

    public FrameDecoder(IProtocolSpec spec) => _spec = spec;

    public long Rejected => Interlocked.Read(ref _rejected);

    public DecodedFrame[] DecodeAll(IReadOnlyList<byte[]> frames)
    {
        var decoded = new DecodedFrame[frames.Count];
        Parallel.For(0, frames.Count, i => decoded[i] = Decode(frames[i]));
        return decoded;
    }

    public DecodedFrame Decode(byte[] frame)
    {
        if (frame.Length == 0)
        {
            Interlocked.Increment(ref _rejected);
            return default;
        }

        byte opcode = frame[0];
        if (!_slots[opcode].Known)
        {
            Learn(opcode);
        }

        ref var slot = ref _slots[opcode];
        if (frame.Length - 1 < slot.Size)
        {
            Interlocked.Increment(ref _rejected);
            return default;
        }

        int[] fields = new int[slot.Offsets.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            int end = i + 1 < fields.Length ? slot.Offsets[i + 1] : slot.Size;
            for (int at = slot.Offsets[i]; at < end; at++)
            {
                fields[i] = (fields[i] << 8) | frame[at + 1];
            }
        }

        return new DecodedFrame(slot.Name, fields);
    }

    public static string Dump(byte[] frame) => new StringBuilder().AppendJoin(' ', frame.Select(static b => b.ToString("x2"))).ToString();

    private void Learn(byte opcode)
    {
        lock (_learn)
        {
            ref var slot = ref _slots[opcode];
            if (slot.Known)
            {
                return;
            }

            int size = 0;
            slot.Name = _spec.NameOf(opcode);
            slot.Offsets = _spec.FieldWidths(opcode).Select(width => (size += width) - width).ToArray();
            slot.Size = size;
            slot.Known = true;
        }
    }
}
