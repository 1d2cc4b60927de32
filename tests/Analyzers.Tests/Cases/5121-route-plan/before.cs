using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5121;

public abstract class RouteBase
{
    private string[] _stops;
    private bool _planned;
    private object _plan = new();

    public string[] Stops => LazyInitializer.EnsureInitialized(ref _stops, ref _planned, ref _plan, Plan);

    protected abstract string[] Plan();
}

public sealed class CoastRoute : RouteBase
{
    private readonly IReadOnlyDictionary<string, double> _legs;
    private double _length;
    private string _longest;

    public CoastRoute(IReadOnlyDictionary<string, double> legs) => _legs = legs;

    public double Length => Stops.Length == 0 ? 0 : _length;

    public string Summary()
    {
        string[] stops = Stops;
        return stops.Length + " stops, " + _length.ToString("0.0") + " nm, longest " + _longest;
    }

    protected override string[] Plan()
    {
        var stops = new List<string>();
        double longest = 0;
        foreach (var (stop, miles) in _legs)
        {
            stops.Add(stop);
            _length += miles;
            if (miles > longest)
            {
                longest = miles;
                _longest = stop;
            }
        }

        return stops.ToArray();
    }
}
