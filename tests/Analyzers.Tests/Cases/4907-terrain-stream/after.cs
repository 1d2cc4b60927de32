using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4907;

public sealed class TerrainChunk
{
    private enum Phase
    {
        Idle,
        Streaming,
        Resident,
    }

    private volatile Phase _phase;
    private float[] _heights;
    private int _side;
    private float _peak;

    public Task Stream(System.IO.Stream source)
    {
        if (_phase != Phase.Idle)
        {
            return Task.CompletedTask;
        }

        _phase = Phase.Streaming;
        return Task.Run(() =>
        {
            using var reader = new System.IO.BinaryReader(source);
            int side = reader.ReadUInt16();
            Decode(reader, side);
            _phase = Phase.Resident;
        });
    }

    public bool TrySample(int x, int z, out float height)
    {
        height = 0f;
        if (_phase == Phase.Resident)
        {
            height = Math.Min(_heights[(z * _side) + x], _peak);
            return true;
        }

        return false;
    }

    private void Decode(System.IO.BinaryReader reader, int side)
    {
        var heights = new float[side * side];
        float peak = 0f;
        for (int i = 0; i < heights.Length; i++)
        {
            heights[i] = reader.ReadSingle();
            peak = Math.Max(peak, heights[i]);
        }

        _heights = heights;
        _side = side;
        _peak = peak;
    }
}
