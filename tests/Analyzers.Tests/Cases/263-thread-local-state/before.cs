using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C263;

public sealed class Hasher : IDisposable
{
    private sealed class State
    {
        public bool Seeded;
        public uint[] Table;
        public uint Last;
    }

    private readonly ThreadLocal<State> _state = new(static () => new State());

    public void HashAll(IReadOnlyList<byte[]> blocks, uint[] results)
    {
        Parallel.For(0, blocks.Count, i => results[i] = Hash(blocks[i]));
    }

    public void Dispose() => _state.Dispose();

    private uint Hash(byte[] block)
    {
        State state = _state.Value;
        if (!state.Seeded)
        {
            state.Table = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                state.Table[i] = (i * 0x9E3779B1u) ^ (i << 13);
            }

            state.Seeded = true;
        }

        state.Last = 2166136261u;
        foreach (byte b in block)
        {
            state.Last = (state.Last * 16777619u) ^ state.Table[b];
        }

        return state.Last;
    }
}
