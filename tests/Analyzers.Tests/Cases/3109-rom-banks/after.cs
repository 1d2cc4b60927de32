using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3109;

internal sealed class RomBanks
{
    private struct Bank
    {
        public volatile bool Mapped;
        public int Base;
        public byte[] Data;
    }

    private readonly Bank[] _banks = new Bank[16];
    private readonly Func<int, byte[]> _image;

    public RomBanks(Func<int, byte[]> image) => _image = image;

    public byte Peek(int address)
    {
        int n = (address >> 14) & 15;
        if (!_banks[n].Mapped)
        {
            Map(n);
        }

        return _banks[n].Data[address - _banks[n].Base];
    }

    private void Map(int n)
    {
        lock (_banks)
        {
            if (!_banks[n].Mapped)
            {
                _banks[n].Data = _image(n);
                _banks[n].Base = n << 14;
                _banks[n].Mapped = true;
            }
        }
    }
}
