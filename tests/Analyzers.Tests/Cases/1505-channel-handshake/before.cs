using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1505;

public enum HandshakePhase
{
    None,
    Agreed,
}

public sealed record Hello(int Version, string[] Capabilities);

public sealed class ChannelHandshake
{
    private readonly object _agree = new();
    private readonly int _ownVersion;
    private volatile HandshakePhase _phase;
    private int _version;
    private HashSet<string> _capabilities;

    public ChannelHandshake(int ownVersion) => _ownVersion = ownVersion;

    public void Accept(Hello hello)
    {
        lock (_agree)
        {
            if (_phase == HandshakePhase.Agreed)
            {
                throw new InvalidOperationException("the peer said hello twice");
            }

            _version = Math.Min(_ownVersion, hello.Version);
            _capabilities = new HashSet<string>(hello.Capabilities, StringComparer.Ordinal);
            if (_version < 3)
            {
                _capabilities.Remove("compression");
            }

            _phase = HandshakePhase.Agreed;
        }
    }

    public int Version => _phase == HandshakePhase.Agreed ? _version : 1;

    public bool Supports(string capability)
    {
        if (_phase != HandshakePhase.Agreed)
        {
            return false;
        }

        return _capabilities.Contains(capability);
    }

    public byte[] Header(int length)
    {
        bool agreed = _phase is HandshakePhase.Agreed;
        var header = new byte[agreed && _version >= 3 ? 6 : 4];
        BitConverter.TryWriteBytes(header, length);
        if (header.Length > 4)
        {
            header[4] = (byte)_version;
            header[5] = (byte)_capabilities.Count;
        }

        return header;
    }
}
