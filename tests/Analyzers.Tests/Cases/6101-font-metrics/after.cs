using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6101;

internal sealed class FontFace
{
    private enum Stage { Cold, Parsed, Broken }

    private readonly Lock _parse = new();
    private readonly byte[] _file;
    private volatile Stage _stage;
    private ushort _unitsPerEm;
    private short _ascender;
    private short _descender;

    public FontFace(byte[] file) => _file = file;

    public double LineHeight(double size)
    {
        switch (_stage)
        {
            case Stage.Parsed:
                return Scale(size);
            case Stage.Broken:
                return size * 1.2;
            default:
                return Parse() ? Scale(size) : size * 1.2;
        }
    }

    private double Scale(double size) => size * (_ascender - _descender) / _unitsPerEm;

    private bool Parse()
    {
        lock (_parse)
        {
            if (_stage == Stage.Cold)
            {
                var data = _file.AsSpan();
                if (data.Length < 32 || BinaryPrimitives.ReadUInt32BigEndian(data) != 0x00010000)
                {
                    _stage = Stage.Broken;
                    return false;
                }

                _unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(data[18..]);
                _ascender = BinaryPrimitives.ReadInt16BigEndian(data[20..]);
                _descender = BinaryPrimitives.ReadInt16BigEndian(data[22..]);
                _stage = Stage.Parsed;
            }

            return _stage == Stage.Parsed;
        }
    }
}
