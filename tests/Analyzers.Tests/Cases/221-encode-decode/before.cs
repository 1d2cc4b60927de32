using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C221;

public sealed class MessageCodec
{
    private readonly object _sync = new object();
    private readonly string _charset;
    private Func<string, byte[]> _encode;
    private Func<byte[], string> _decode;

    public MessageCodec(string charset)
    {
        _charset = charset;
    }

    public byte[] Encode(string text)
    {
        Init();
        return _encode(text);
    }

    public string Decode(byte[] data)
    {
        Init();
        return _decode(data);
    }

    private void Init()
    {
        if (_encode == null && _decode == null)
        {
            lock (_sync)
            {
                if (_encode == null && _decode == null)
                {
                    var encoding = System.Text.Encoding.GetEncoding(_charset);
                    _encode = encoding.GetBytes;
                    _decode = encoding.GetString;
                }
            }
        }
    }
}
