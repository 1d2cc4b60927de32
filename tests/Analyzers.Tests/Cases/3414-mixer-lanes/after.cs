using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3414;

public sealed class MixerBank
{
    private struct Lane
    {
        public float Gain;
        public int Delay;
        public bool Armed;
    }

    private readonly Lane[] _lanes;
    private readonly Func<int, string> _preset;

    public MixerBank(int lanes, Func<int, string> preset)
    {
        _lanes = new Lane[lanes];
        _preset = preset;
    }

    public float Mix(int lane, ReadOnlySpan<float> input, int at)
    {
        ref Lane slot = ref _lanes[lane];
        if (!Volatile.Read(ref slot.Armed))
        {
            Arm(lane);
        }

        int from = at - slot.Delay;
        return from < 0 ? 0f : input[from] * slot.Gain;
    }

    private void Arm(int lane)
    {
        lock (_lanes)
        {
            if (_lanes[lane].Armed)
            {
                return;
            }

            var parts = _preset(lane).Split(';');
            _lanes[lane].Gain = float.Parse(parts[0]);
            _lanes[lane].Delay = int.Parse(parts[1]);
            Volatile.Write(ref _lanes[lane].Armed, true);
        }
    }
}
