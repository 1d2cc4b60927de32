using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3135;

public sealed class WireString
{
    private readonly string _text;
    private int _encodedLength = -1;

    public WireString(string text) => _text = text ?? throw new ArgumentNullException(nameof(text));

    public int EncodedLength
    {
        get
        {
            int length = _encodedLength;
            if (length < 0)
            {
                length = Encoding.UTF8.GetByteCount(_text);
                _encodedLength = length;
            }

            return length;
        }
    }

    public int WriteTo(Span<byte> target)
    {
        int length = EncodedLength;
        if (target.Length < length + 2)
        {
            return 0;
        }

        target[0] = (byte)(length >> 8);
        target[1] = (byte)length;
        return 2 + Encoding.UTF8.GetBytes(_text, target[2..]);
    }
}
