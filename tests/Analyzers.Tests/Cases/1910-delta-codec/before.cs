using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1910;

public abstract class FrameCodec
{
    private readonly object _prime = new();

    protected bool Primed { get; private set; }

    public virtual string Name => GetType().Name;

    protected void Prime(byte[] sample)
    {
        lock (_prime)
        {
            if (!Primed)
            {
                OnPrime(sample);
                Primed = true;
            }
        }
    }

    protected abstract void OnPrime(byte[] sample);
}

public sealed class DeltaCodec : FrameCodec
{
    private int[] _basis;
    private int _stride;

    public override string Name => "delta";

    public int Decode(byte[] frame, int at)
    {
        if (!Primed)
        {
            Prime(frame);
        }

        return frame[at] + _basis[at % _stride];
    }

    protected override void OnPrime(byte[] sample)
    {
        _stride = Math.Max(1, sample.Length / 16);
        _basis = new int[_stride];
        for (int i = 0; i < _stride; i++)
        {
            _basis[i] = sample[i] * 2;
        }
    }
}
