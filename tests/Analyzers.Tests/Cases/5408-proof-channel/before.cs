using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Corpus.C5408;

public sealed class PrintProofs
{
    public sealed class Sheet
    {
        public string Source;
        public bool Rasterized;
        public byte[] Pixels;
        public int Stride;
    }

    private readonly Channel<Sheet> _done = Channel.CreateUnbounded<Sheet>();

    public void Submit(string source)
    {
        var sheet = new Sheet { Source = source };
        Task.Run(() =>
        {
            try
            {
                Rasterize(sheet);
            }
            finally
            {
                _done.Writer.TryWrite(sheet);
            }
        });
    }

    public async Task<int> CollectAsync(int count, CancellationToken token)
    {
        int ink = 0;
        for (int i = 0; i < count; i++)
        {
            var sheet = await _done.Reader.ReadAsync(token).ConfigureAwait(false);
            if (!sheet.Rasterized)
            {
                Console.Error.WriteLine("skipped " + sheet.Source);
                continue;
            }

            for (int at = 0; at < sheet.Pixels.Length; at += sheet.Stride)
            {
                ink += sheet.Pixels[at];
            }
        }

        return ink;
    }

    private static void Rasterize(Sheet sheet)
    {
        if (string.IsNullOrWhiteSpace(sheet.Source))
        {
            return;
        }

        sheet.Stride = 16;
        sheet.Pixels = new byte[sheet.Stride * sheet.Source.Length];
        for (int i = 0; i < sheet.Source.Length; i++)
        {
            sheet.Pixels[i * sheet.Stride] = (byte)sheet.Source[i];
        }

        sheet.Rasterized = true;
    }
}
