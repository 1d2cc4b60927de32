using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5510;

public abstract class Almanac
{
    private readonly object _reading = new();
    protected volatile bool loaded;
    protected double[] values;
    protected string unit;

    protected abstract string Source { get; }

    protected void LoadOnce()
    {
        lock (_reading)
        {
            if (loaded)
            {
                return;
            }

            string[] lines = System.IO.File.ReadAllLines(Source);
            unit = lines[0];
            values = new double[lines.Length - 1];
            for (int day = 1; day < lines.Length; day++)
            {
                values[day - 1] = double.Parse(lines[day]);
            }

            loaded = true;
        }
    }
}

public sealed class FrostAlmanac : Almanac
{
    protected override string Source => "frost.txt";

    public bool Freezes(int day)
    {
        if (!loaded)
        {
            LoadOnce();
        }

        return values[day] < (unit == "F" ? 32 : 0);
    }
}

public sealed class RainAlmanac : Almanac
{
    protected override string Source => "rain.txt";

    public string Fall(int day)
    {
        if (!loaded)
        {
            LoadOnce();
        }

        return values[day] + " " + unit;
    }
}
