using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2727;

public sealed class HostTraits
{
    public static readonly HostTraits Current = new(Environment.GetEnvironmentVariable);

    private bool _contained;
    private string _quota;
    private int _cores;
    private bool _warned;

    private HostTraits(Func<string, string> variables)
    {
        _cores = Environment.ProcessorCount;
        ReadContainer(variables);
    }

    public int Workers
    {
        get
        {
            if (_contained)
            {
                return Math.Min(_cores, ParseQuota());
            }

            return _cores;
        }
    }

    public string Label => _contained ? "container, quota " + _quota : "host, " + _cores + " cores";

    public static long Sum(int[] values)
    {
        long sum = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Current.Workers };
        Parallel.ForEach(values, options, v =>
        {
            if (v < 0)
            {
                Current.Warn("negative value on " + Current.Label);
                return;
            }

            Interlocked.Add(ref sum, v);
        });
        return sum;
    }

    private void ReadContainer(Func<string, string> variables)
    {
        string quota = variables("CPU_QUOTA");
        if (!string.IsNullOrEmpty(quota))
        {
            _quota = quota;
            _contained = true;
        }
    }

    private int ParseQuota()
    {
        return int.TryParse(_quota, out int quota) && quota > 0 ? quota : 1;
    }

    private void Warn(string text)
    {
        if (!_warned)
        {
            _warned = true;
            Console.Error.WriteLine(text);
        }
    }
}
