using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5216;

public static class StripRenderer
{
    public static byte[] Render(int width, int height, int workers, Func<int, int, byte> shade)
    {
        var strips = new Strip[workers];
        var threads = new Thread[workers];
        int rows = (height + workers - 1) / workers;
        for (int i = 0; i < workers; i++)
        {
            var strip = new Strip(i * rows, Math.Min(rows, Math.Max(0, height - (i * rows))), width);
            strips[i] = strip;
            threads[i] = new Thread(() => strip.Fill(shade)) { IsBackground = true };
            threads[i].Start();
        }

        JoinAll(threads);
        return Stitch(strips, width * height);
    }

    private static void JoinAll(Thread[] threads)
    {
        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    private static byte[] Stitch(Strip[] strips, int size)
    {
        var image = new byte[size];
        int at = 0;
        foreach (var strip in strips)
        {
            if (!strip.Complete)
            {
                throw new InvalidOperationException("strip at row " + strip.Top + ": " + strip.Error?.Message, strip.Error);
            }

            strip.Pixels.CopyTo(image, at);
            at += strip.Pixels.Length;
        }

        return image;
    }

    private sealed class Strip
    {
        private readonly int _rows;
        private readonly int _width;

        public Strip(int top, int rows, int width)
        {
            Top = top;
            _rows = rows;
            _width = width;
        }

        public int Top { get; }

        public bool Complete { get; private set; }

        public byte[] Pixels { get; private set; }

        public Exception Error { get; private set; }

        public void Fill(Func<int, int, byte> shade)
        {
            try
            {
                Pixels = new byte[_rows * _width];
                for (int i = 0; i < Pixels.Length; i++)
                {
                    Pixels[i] = shade(i % _width, Top + (i / _width));
                }

                Complete = true;
            }
            catch (Exception e)
            {
                Error = e;
            }
        }
    }
}
