using System;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S2123;

public readonly ref struct Bitmap
{
    public Bitmap(Span<byte> pixels, int stride)
    {
        Pixels = pixels;
        Stride = stride;
    }

    public Span<byte> Pixels { get; }

    public int Stride { get; }

    public Span<byte> Row(int y) => Pixels.Slice(y * Stride, Stride);
}

public static class GammaFilter
{
    public static long Apply(byte[] pixels, int stride, double gamma, Func<int, bool> wanted)
    {
        var gate = new object();
        bool tabulated = false;
        byte[] table = null;
        int floor = 0;
        long changed = 0;

        Parallel.For(0, pixels.Length / stride, y =>
        {
            if (!wanted(y))
            {
                return;
            }

            if (!tabulated)
            {
                Tabulate();
            }

            int count = 0;
            foreach (ref byte pixel in new Bitmap(pixels, stride).Row(y))
            {
                if (pixel >= floor && table[pixel] != pixel)
                {
                    pixel = table[pixel];
                    count++;
                }
            }

            Interlocked.Add(ref changed, count);
        });

        return changed;

        void Tabulate()
        {
            lock (gate)
            {
                if (tabulated)
                {
                    return;
                }

                var curve = new byte[256];
                for (int i = 0; i < curve.Length; i++)
                {
                    curve[i] = (byte)Math.Round(255 * Math.Pow(i / 255.0, gamma));
                }

                floor = Array.FindIndex(curve, v => v > 0);
                table = curve;
                tabulated = true;
            }
        }
    }
}
