using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2035;

public interface IFactProvider
{
    bool TryProbe(out int cores, out string model);
}

public sealed class FixedFacts : IFactProvider
{
    public bool TryProbe(out int cores, out string model)
    {
        cores = 1;
        model = "generic";
        return true;
    }
}

public sealed class MachineFacts
{
    public static readonly MachineFacts Shared = new(new FixedFacts());

    private readonly IFactProvider _provider;
    private int _cores;
    private string _model;
    private volatile bool _known;

    public MachineFacts(IFactProvider provider) => _provider = provider;

    public int Cores => _known || Probe() ? _cores : 1;

    public string Banner()
    {
        if (!(_known || Probe()))
        {
            return "unknown machine";
        }

        return _model.Trim() + " x" + _cores.ToString();
    }

    public int Workers(double share)
    {
        if (share <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(share));
        }

        return Math.Max(1, (int)(Cores * share));
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private bool Probe()
    {
        if (_known)
        {
            return true;
        }

        if (!_provider.TryProbe(out _cores, out _model))
        {
            return false;
        }

        _known = true;
        return true;
    }
}
