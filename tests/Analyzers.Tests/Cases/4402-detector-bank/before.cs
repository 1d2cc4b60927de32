using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4402;

public sealed class DetectorBank
{
    private struct Channel
    {
        public bool Calibrated;
        public double Gain;
        public double Offset;
    }

    private readonly Channel[] _channels;
    private readonly object _bench = new();
    private readonly Func<int, (double Gain, double Offset)> _measure;

    public DetectorBank(int channels, Func<int, (double Gain, double Offset)> measure)
    {
        _channels = new Channel[channels];
        _measure = measure;
    }

    public double ToKiloElectronVolts(int index, int pulse)
    {
        ref Channel channel = ref _channels[index];
        if (!channel.Calibrated)
        {
            Calibrate(index);
        }

        return (pulse - channel.Offset) * channel.Gain;
    }

    private void Calibrate(int index)
    {
        lock (_bench)
        {
            if (_channels[index].Calibrated)
            {
                return;
            }

            var (gain, offset) = _measure(index);
            _channels[index].Gain = gain;
            _channels[index].Offset = offset;
            _channels[index].Calibrated = true;
        }
    }
}
