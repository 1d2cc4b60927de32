using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3614;

public sealed class SonarTrace
{
    private readonly Lock _keel = new();
    private readonly Echo[] _echoes;
    private int _received;

    public SonarTrace(int capacity) => _echoes = new Echo[capacity];

    public bool Append(float range, float strength)
    {
        lock (_keel)
        {
            if (_received == _echoes.Length)
            {
                return false;
            }

            ref Echo slot = ref _echoes[_received];
            slot.Range = range;
            slot.Strength = strength;
            _received += 1;
            return true;
        }
    }

    public float Nearest(float floor)
    {
        float nearest = float.MaxValue;
        int left = _received;
        while (--left >= 0)
        {
            Echo echo = _echoes[left];
            if (echo.Strength >= floor && echo.Range < nearest)
            {
                nearest = echo.Range;
            }
        }

        return nearest;
    }

    private struct Echo
    {
        public float Range;
        public float Strength;
    }
}
