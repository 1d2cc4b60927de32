using System;
using System.Buffers;
using System.Text;
using System.Threading;

namespace Corpus.C5717;

public sealed class CredentialWriter
{
    private readonly object _encode = new();
    private readonly Func<(string User, string Secret)> _credentials;
    private ReadOnlyMemory<byte> _header;

    public CredentialWriter(Func<(string User, string Secret)> credentials) => _credentials = credentials;

    public void WriteTo(IBufferWriter<byte> request)
    {
        var header = _header;
        if (header.IsEmpty)
        {
            header = Encode();
        }

        request.Write(header.Span);
    }

    private ReadOnlyMemory<byte> Encode()
    {
        lock (_encode)
        {
            if (_header.IsEmpty)
            {
                var (user, secret) = _credentials();
                string pair = Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + secret));
                _header = Encoding.ASCII.GetBytes("Authorization: Basic " + pair + "\r\n");
            }

            return _header;
        }
    }
}
