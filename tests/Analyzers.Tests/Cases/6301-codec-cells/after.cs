using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6301;

public enum WireKind { Fixed, Varint, Text }

public static class FieldCodec<T>
{
    private struct Cell
    {
        public volatile bool Ready;
        public int Width;
        public Func<T, byte[]> Encode;
    }

    private static readonly object s_build = new();
    private static readonly Cell[] s_cells = new Cell[3];

    public static int Measure(T value, WireKind kind)
    {
        ref Cell cell = ref Resolve(kind);
        return cell.Width > 0 ? cell.Width : cell.Encode(value).Length;
    }

    public static void Write(T value, WireKind kind, List<byte> output)
    {
        ref Cell cell = ref Resolve(kind);
        output.AddRange(cell.Encode(value));
    }

    private static ref Cell Resolve(WireKind kind)
    {
        ref Cell cell = ref s_cells[(int)kind];
        if (!cell.Ready)
        {
            Fill(ref cell, kind);
        }

        return ref cell;
    }

    private static void Fill(ref Cell cell, WireKind kind)
    {
        lock (s_build)
        {
            if (cell.Ready)
            {
                return;
            }

            cell.Width = kind == WireKind.Fixed ? 8 : 0;
            cell.Encode = kind switch
            {
                WireKind.Fixed => static v => BitConverter.GetBytes(Convert.ToInt64(v)),
                WireKind.Varint => static v => Pack(Convert.ToUInt64(v)),
                _ => static v => System.Text.Encoding.UTF8.GetBytes(Convert.ToString(v)),
            };
            cell.Ready = true;
        }
    }

    private static byte[] Pack(ulong value)
    {
        var bytes = new List<byte>(10);
        for (; value > 127; value >>= 7)
        {
            bytes.Add((byte)(value | 128));
        }

        bytes.Add((byte)value);
        return bytes.ToArray();
    }
}
