using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5006;

public sealed class VaultSeed
{
    private readonly object _turn = new();
    private bool _keyed;
    private byte[] _salt;
    private int _rounds;

    public bool TryStretch(ReadOnlySpan<byte> secret, Span<byte> target)
    {
        if (!Volatile.Read(ref _keyed))
        {
            return false;
        }

        for (int r = 0; r < _rounds; r++)
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] ^= (byte)(secret[i % secret.Length] + _salt[(i + r) % _salt.Length]);
            }
        }

        return true;
    }

    public void Generate(int rounds)
    {
        lock (_turn)
        {
            if (_keyed) return;
            _salt = Guid.NewGuid().ToByteArray();
            _rounds = rounds;
            Volatile.Write(ref _keyed, true);
        }
    }

    public void Restore(string backup)
    {
        lock (_turn)
        {
            if (_keyed) return;
            var parts = backup.Split(':');
            _salt = Convert.FromHexString(parts[0]);
            _rounds = int.Parse(parts[1]);
            Volatile.Write(ref _keyed, true);
        }
    }
}
