using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2806;

public interface IFrameSource
{
    IEnumerable<byte[]> Frames();

    (int Width, int Height) Probe(byte[] palette);
}

public sealed class ContactSheet
{
    private readonly IFrameSource _source;
    private readonly int _cells;

    public ContactSheet(IFrameSource source, int cells)
    {
        _source = source;
        _cells = cells;
    }

    public int Skipped { get; private set; }

    public List<byte[]> Compose() => Compose(probed: false, 0, 0);

    public List<byte[]> Compose(bool probed, int width, int height)
    {
        var palette = new byte[16];
        var thumbnails = new List<byte[]>(_cells);
        Task probing = probed
            ? Task.CompletedTask
            : Task.Run(() =>
            {
                (width, height) = _source.Probe(palette);
                probed = true;
            });

        foreach (byte[] frame in _source.Frames())
        {
            if (!probed)
            {
                Skipped++;
                continue;
            }

            thumbnails.Add(Shrink(frame, width, height, palette));
            if (thumbnails.Count == _cells)
            {
                break;
            }
        }

        probing.Wait();
        return thumbnails;
    }

    private static byte[] Shrink(byte[] frame, int width, int height, byte[] palette)
    {
        var small = new byte[width / 8 * (height / 8)];
        for (int i = 0; i < small.Length; i++)
        {
            int x = i % (width / 8) * 8;
            int y = i / (width / 8) * 8;
            small[i] = palette[frame[(y * width) + x] & 15];
        }

        return small;
    }
}
