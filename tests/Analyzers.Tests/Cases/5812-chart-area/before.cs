using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5812;

internal sealed class ChartArea
{
    private readonly Func<string, (int Width, int Height)> _probe;
    private int _width;
    private int _height;
    private volatile bool _measured;

    public ChartArea(string window, Func<string, (int Width, int Height)> probe)
    {
        _probe = probe;
        ThreadPool.QueueUserWorkItem(static s => s.Area.Measure(s.Window), (Area: this, Window: window), preferLocal: false);
    }

    public string Describe() => Compose(_width, _height, _measured);

    private static string Compose(int width, int height, bool measured)
    {
        if (!measured)
        {
            return "pending";
        }

        int divisor = Gcd(width, height);
        return $"{width}x{height} ({width / divisor}:{height / divisor})";
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    private void Measure(string window)
    {
        var size = _probe(window);
        _width = Math.Max(1, size.Width);
        _height = Math.Max(1, size.Height);
        _measured = true;
    }
}
