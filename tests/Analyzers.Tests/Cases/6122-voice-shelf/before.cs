using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6122;

public sealed class VoiceShelf
{
    private sealed class Voice
    {
        private float[] _table;
        private int _rate;

        public int Rate => _rate;

        public void Read(BinaryReader source)
        {
            _rate = source.ReadInt32();
            _table = new float[source.ReadInt32()];
            for (int i = 0; i < _table.Length; i++)
            {
                _table[i] = source.ReadSingle();
            }
        }

        public float Sample(int at) => _table[at % _table.Length];
    }

    private readonly ConcurrentDictionary<string, Voice> _voices = new();

    public bool Install(string name, BinaryReader source)
    {
        var voice = new Voice();
        if (!_voices.TryAdd(name, voice))
        {
            return false;
        }

        voice.Read(source);
        return true;
    }

    public float[] Speak(string name, double seconds)
    {
        if (!_voices.TryGetValue(name, out var voice))
        {
            return Array.Empty<float>();
        }

        var wave = new float[(int)(seconds * voice.Rate)];
        for (int i = 0; i < wave.Length; i++)
        {
            wave[i] = voice.Sample(i);
        }

        return wave;
    }
}
