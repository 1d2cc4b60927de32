using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5412;

public sealed class GlazeRecipes
{
    private readonly object _mix = new();
    private readonly Func<string, double> _assay;
    private bool _mixed;
    private double _silica;
    private double _flux;
    private string _family;

    public GlazeRecipes(Func<string, double> assay) => _assay = assay;

    public string Family
    {
        get
        {
            Prepare();
            return _family;
        }
    }

    public double Ratio()
    {
        Prepare();
        return _silica / _flux;
    }

    private void Prepare()
    {
        if (_mixed)
        {
            Volatile.ReadBarrier();
            return;
        }

        lock (_mix)
        {
            if (_mixed)
            {
                return;
            }

            _silica = _assay("SiO2");
            _flux = _assay("K2O") + _assay("Na2O") + _assay("CaO");
            _family = _assay("Fe2O3") > 0.05 ? "tenmoku" : "celadon";
            Volatile.WriteBarrier();
            _mixed = true;
        }
    }
}
