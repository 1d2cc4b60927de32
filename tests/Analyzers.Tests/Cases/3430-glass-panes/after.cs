using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3430;

public sealed record PaneExtent(double Width, double Height)
{
    public double Area => Width * Height;
}

public sealed class GlassWall
{
    private readonly string[] _orders;
    private readonly PaneExtent[] _extents;

    public GlassWall(string[] orders)
    {
        _orders = orders;
        _extents = new PaneExtent[orders.Length];
    }

    public double[] Price(IReadOnlyList<int[]> sections, double rate)
    {
        var prices = new double[sections.Count];
        Parallel.For(0, sections.Count, s =>
        {
            foreach (int pane in sections[s])
            {
                prices[s] += ExtentOf(pane).Area * rate;
            }
        });

        return prices;
    }

    private PaneExtent ExtentOf(int pane)
    {
        var extent = _extents[pane];
        if (extent is null)
        {
            string order = _orders[pane];
            int by = order.IndexOf('x');
            extent = new PaneExtent(double.Parse(order.AsSpan(0, by)), double.Parse(order.AsSpan(by + 1)));
            _extents[pane] = extent;
        }

        return extent;
    }
}
