using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5307;

public sealed class Raster
{
    internal readonly object Gate = new();
    internal readonly string Path;
    internal nint Pixels;
    internal int Stride;
    internal int Rows;

    public Raster(string path) => Path = path;
}

public static class RasterExtensions
{
    public static long Area(this Raster raster)
    {
        raster.Map();
        return (long)raster.Stride * raster.Rows;
    }

    public static byte Sample(this Raster raster, int x, int y)
    {
        raster.Map();
        if ((uint)y >= (uint)raster.Rows || (uint)x >= (uint)raster.Stride)
        {
            throw new ArgumentOutOfRangeException(nameof(y));
        }

        return Marshal.ReadByte(raster.Pixels, (y * raster.Stride) + x);
    }

    private static void Map(this Raster raster)
    {
        if (raster.Pixels != 0)
        {
            return;
        }

        lock (raster.Gate)
        {
            if (raster.Pixels == 0)
            {
                byte[] file = File.ReadAllBytes(raster.Path);
                nint block = Marshal.AllocHGlobal(file.Length);
                Marshal.Copy(file, 0, block, file.Length);
                raster.Stride = 512;
                raster.Rows = file.Length / 512;
                raster.Pixels = block;
            }
        }
    }
}
