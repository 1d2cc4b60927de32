using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4914;

public sealed class HeaderName : IEquatable<HeaderName>
{
    private readonly object _encode = new();
    private readonly string _text;
    private byte[] _wire;

    public HeaderName(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _text = text;
    }

    public ReadOnlyMemory<byte> Wire
    {
        get
        {
            var wire = _wire;
            return wire ?? Encode();
        }
    }

    public int WriteTo(Span<byte> buffer)
    {
        var wire = Wire;
        wire.Span.CopyTo(buffer);
        buffer[wire.Length] = (byte)':';
        return wire.Length + 1;
    }

    public bool Equals(HeaderName other) => other is not null && _text == other._text;

    public override bool Equals(object obj) => Equals(obj as HeaderName);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    private byte[] Encode()
    {
        lock (_encode)
        {
            if (_wire is null)
            {
                _wire = System.Text.Encoding.ASCII.GetBytes(_text.ToLowerInvariant());
            }

            return _wire;
        }
    }
}
