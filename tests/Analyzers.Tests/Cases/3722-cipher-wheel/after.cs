using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3722;

public sealed class CipherWheel
{
    private readonly object _cut = new();
    private readonly string _wiring;
    private volatile int[] _forward;
    private int[] _backward;
    private int _notch;

    public CipherWheel(string wiring) => _wiring = wiring;

    public int Encode(int letter, int offset)
    {
        Cut();
        return _forward[(letter + offset) % 26];
    }

    public int Decode(int letter, int offset)
    {
        Cut();
        return (_backward[letter % 26] - offset + _notch) % 26;
    }

    private void Cut()
    {
        if (_forward != null)
        {
            return;
        }

        lock (_cut)
        {
            if (_forward != null)
            {
                return;
            }

            var forward = new int[26];
            var backward = new int[26];
            for (int i = 0; i < 26; i++)
            {
                forward[i] = _wiring[i] - 'A';
                backward[forward[i]] = i;
            }

            _backward = backward;
            _notch = 26 + (_wiring.Length % 26);
            _forward = forward;
        }
    }
}
