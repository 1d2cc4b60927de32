using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1604;

public abstract class SymbolCodec
{
    protected readonly object TableLock = new();
    protected bool TablesBuilt;

    public abstract string Name { get; }

    public abstract long Cost(ReadOnlySpan<byte> data);

    public double Ratio(ReadOnlySpan<byte> data) => data.IsEmpty ? 1 : Cost(data) / (8.0 * data.Length);
}

public sealed class RawCodec : SymbolCodec
{
    public RawCodec() => TablesBuilt = true;

    public override string Name => "raw";

    public override long Cost(ReadOnlySpan<byte> data) => 8L * data.Length;
}

public sealed class PrefixCodec : SymbolCodec
{
    private readonly byte[] _training;
    private byte[] _lengths;
    private int _longest;

    public PrefixCodec(byte[] training) => _training = training;

    public override string Name => "prefix";

    public override long Cost(ReadOnlySpan<byte> data)
    {
        if (TablesBuilt == false)
        {
            BuildTables();
        }

        long bits = 16 + _longest;
        foreach (byte b in data)
        {
            bits += _lengths[b];
        }

        return bits;
    }

    private void BuildTables()
    {
        lock (TableLock)
        {
            if (TablesBuilt)
            {
                return;
            }

            var counts = new int[256];
            foreach (byte b in _training)
            {
                counts[b]++;
            }

            _lengths = new byte[256];
            for (int i = 0; i < counts.Length; i++)
            {
                _lengths[i] = (byte)Math.Clamp(16 - int.Log2(counts[i] + 1), 1, 16);
                _longest = Math.Max(_longest, _lengths[i]);
            }

            TablesBuilt = true;
        }
    }
}
