using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3415;

public sealed class SluiceSurvey
{
    private readonly string[] _gauges;
    private bool _complete;
    private double _deepest;
    private string _where;

    public SluiceSurvey(params string[] gauges) => _gauges = gauges;

    public string Run(Func<string, double> measure)
    {
        var diver = new Thread(() => Walk(measure)) { Name = "survey" };
        diver.Start();
        diver.Join();
        if (!_complete)
        {
            return "survey broken off";
        }

        return _where + ": " + _deepest.ToString("F2");
    }

    private void Walk(Func<string, double> measure)
    {
        try
        {
            foreach (var gauge in _gauges)
            {
                double depth = measure(gauge);
                if (depth > _deepest)
                {
                    _deepest = depth;
                    _where = gauge;
                }
            }

            _complete = true;
        }
        catch (TimeoutException)
        {
            _where = null;
        }
    }
}
