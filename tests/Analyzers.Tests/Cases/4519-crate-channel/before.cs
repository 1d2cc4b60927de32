using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Channels;

namespace Corpus.C4519;

public sealed class CrateLine
{
    private sealed class Crate
    {
        public string Label { get; init; }

        public bool Weighed { get; set; }

        public double Kilograms { get; set; }
    }

    private readonly Channel<Crate> _belt = Channel.CreateBounded<Crate>(16);

    public async Task<double> RunAsync(IEnumerable<string> labels, Func<string, double> scale)
    {
        var feeding = Task.Run(() => FeedAsync(labels, scale));
        double total = 0;
        await foreach (var crate in _belt.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (!crate.Weighed)
            {
                Console.Error.WriteLine(crate.Label + " went by unweighed");
                continue;
            }

            total += crate.Kilograms;
        }

        await feeding.ConfigureAwait(false);
        return total;
    }

    private async Task FeedAsync(IEnumerable<string> labels, Func<string, double> scale)
    {
        try
        {
            foreach (string label in labels)
            {
                var crate = new Crate { Label = label };
                if (label.Length != 0)
                {
                    crate.Kilograms = scale(label);
                    crate.Weighed = true;
                }

                await _belt.Writer.WriteAsync(crate).ConfigureAwait(false);
            }
        }
        finally
        {
            _belt.Writer.Complete();
        }
    }
}
