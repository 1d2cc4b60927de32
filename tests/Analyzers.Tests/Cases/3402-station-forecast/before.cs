using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3402;

public sealed class StationForecast
{
    private sealed record Outlook(string Headline, double High, double Low, DateTime Issued);

    private readonly object _desk = new();
    private readonly Func<string> _bulletin;
    private Outlook _outlook;

    public StationForecast(Func<string> bulletin) => _bulletin = bulletin;

    public string Headline => Current().Headline;

    public double Range()
    {
        var o = Current();
        return o.High - o.Low;
    }

    public void Refresh()
    {
        lock (_desk)
        {
            _outlook = Parse(_bulletin());
        }
    }

    private Outlook Current()
    {
        var o = _outlook;
        if (o == null)
        {
            lock (_desk)
            {
                o = _outlook;
                if (o == null)
                {
                    o = Parse(_bulletin());
                    _outlook = o;
                }
            }
        }

        return o;
    }

    private static Outlook Parse(string text)
    {
        var parts = text.Split('|');
        return new Outlook(parts[0], double.Parse(parts[1]), double.Parse(parts[2]), DateTime.UtcNow);
    }
}
