using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5124;

public static class Scale<T>
    where T : struct
{
    private static readonly double s_factor;
    private static readonly string s_suffix;
    private static readonly bool s_known;

    static Scale()
    {
        if (typeof(T) == typeof(short))
        {
            s_known = true;
            s_factor = 0.01;
            s_suffix = "cm";
        }
        else if (typeof(T) == typeof(int))
        {
            s_known = true;
            s_factor = 0.001;
            s_suffix = "mm";
        }
    }

    public static string Show(double raw)
    {
        if (!s_known)
        {
            return raw.ToString("0.###");
        }

        return (raw * s_factor).ToString("0.###") + s_suffix;
    }
}

public static class ScaleSheet
{
    public static string[] Show(double[] readings)
    {
        var shown = new string[readings.Length];
        Parallel.For(0, readings.Length, i =>
        {
            shown[i] = i % 2 == 0 ? Scale<short>.Show(readings[i]) : Scale<int>.Show(readings[i]);
        });
        return shown;
    }
}
