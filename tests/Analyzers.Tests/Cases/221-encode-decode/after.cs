using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C221;

public sealed class MessageCodec
{
    private sealed record Pair(Func<string, byte[]> Encode, Func<byte[], string> Decode);

    private readonly object _sync = new object();
    private readonly string _charset;
    private Pair _pair;

    public MessageCodec(string charset)
    {
        _charset = charset;
    }

    public byte[] Encode(string text)
    {
        return Init().Encode(text);
    }

    public string Decode(byte[] data)
    {
        return Init().Decode(data);
    }

    private Pair Init()
    {
        var pair = _pair;
        if (pair == null)
        {
            lock (_sync)
            {
                pair = _pair;
                if (pair == null)
                {
                    var encoding = System.Text.Encoding.GetEncoding(_charset);
                    pair = new Pair(encoding.GetBytes, encoding.GetString);
                    _pair = pair;
                }
            }
        }

        return pair;
    }
}
