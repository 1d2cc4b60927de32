using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3725;

public sealed class TrackBoard
{
    private sealed record Layout(bool Known, int Platforms, string[] Signals, DateTimeOffset Since);

    private readonly object _change = new();
    private Layout _layout = new(false, 0, [], default);

    public event Action Changed;

    public void OnSurveyed(int platforms, IEnumerable<string> signals)
    {
        lock (_change)
        {
            var list = new List<string>(_layout.Signals);
            foreach (string signal in signals)
            {
                if (!list.Contains(signal))
                {
                    list.Add(signal);
                }
            }

            _layout = new Layout(true, platforms, list.ToArray(), DateTimeOffset.UtcNow);
        }

        Changed?.Invoke();
    }

    public string Describe()
    {
        var layout = _layout;
        if (!layout.Known)
        {
            return "unsurveyed";
        }

        return layout.Platforms + " platforms, " + string.Join('/', layout.Signals) + " since " + layout.Since.ToString("u");
    }
}
