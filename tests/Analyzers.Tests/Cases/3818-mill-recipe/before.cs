using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3818;

public abstract class MillProcess
{
    private readonly Lock _primeLock = new();
    private readonly IReadOnlyDictionary<string, double> _settings;

    protected MillProcess(IReadOnlyDictionary<string, double> settings) => _settings = settings;

    protected bool IsPrimed { get; private set; }

    protected double Gap { get; private set; }

    protected double Speed { get; private set; }

    protected void Prime()
    {
        lock (_primeLock)
        {
            if (IsPrimed) return;
            Gap = _settings.TryGetValue("gap", out double gap) ? gap : 0.8;
            Speed = _settings.TryGetValue("speed", out double speed) ? speed : 450;
            IsPrimed = true;
        }
    }
}

public sealed class RollerMill : MillProcess
{
    public RollerMill(IReadOnlyDictionary<string, double> settings)
        : base(settings)
    {
    }

    public double Throughput(double width)
    {
        if (!IsPrimed) Prime();
        return width * Gap * Speed * 0.06;
    }
}

public sealed class StoneMill : MillProcess
{
    public StoneMill(IReadOnlyDictionary<string, double> settings)
        : base(settings)
    {
    }

    public bool Overheats(double moisture)
    {
        if (!IsPrimed) Prime();
        return Speed / Gap > 600 * (1 + moisture);
    }
}
