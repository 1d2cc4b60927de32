using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6017;

public sealed class Envelope
{
    private readonly object _encode = new();
    private readonly string _subject;
    private readonly byte[] _body;
    private byte[] _wire;

    public Envelope(string subject, byte[] body)
    {
        _subject = subject;
        _body = body;
    }

    public int WireLength => Encode().Length;

    public ValueTask SendAsync(Stream target, CancellationToken cancel) => target.WriteAsync(Encode(), cancel);

    private ReadOnlyMemory<byte> Encode()
    {
        if (_wire is not null)
        {
            return _wire;
        }

        lock (_encode)
        {
            if (_wire is null)
            {
                int head = Encoding.UTF8.GetByteCount(_subject);
                var buffer = new byte[4 + head + _body.Length];
                BitConverter.TryWriteBytes(buffer, head);
                Encoding.UTF8.GetBytes(_subject, buffer.AsSpan(4));
                _body.CopyTo(buffer, 4 + head);
                _wire = buffer;
            }

            return _wire;
        }
    }
}
