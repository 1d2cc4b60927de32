using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1921;

public sealed class PostalAreas
{
    private readonly SortedDictionary<int, string> _byPrefix = new();
    private readonly Func<IEnumerable<(int Prefix, string Area)>> _rows;

    public PostalAreas(Func<IEnumerable<(int Prefix, string Area)>> rows) => _rows = rows;

    public bool IsBuilt { get; private set; }

    public int Widest { get; private set; }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Build()
    {
        if (IsBuilt)
        {
            return;
        }

        foreach (var (prefix, area) in _rows())
        {
            _byPrefix[prefix] = area;
            Widest = Math.Max(Widest, area.Length);
        }

        IsBuilt = true;
    }

    public string AreaOf(int code) => _byPrefix.TryGetValue(code / 1000, out var area) ? area : "?";
}

public sealed class LabelPrinter
{
    private readonly PostalAreas _areas;

    public LabelPrinter(PostalAreas areas) => _areas = areas;

    public string Print(string name, int code)
    {
        if (!_areas.IsBuilt)
        {
            _areas.Build();
        }

        return name + " " + _areas.AreaOf(code).PadRight(_areas.Widest);
    }
}
