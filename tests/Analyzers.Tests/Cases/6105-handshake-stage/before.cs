using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6105;

public enum LinkStage
{
    Greeting,
    Agreed,
    Refused,
}

public sealed class Handshake
{
    private readonly object _turn = new();
    private volatile LinkStage _stage;
    private string _cipher;
    private int _keyBits;
    private string _reason;

    public string Describe() => _stage switch
    {
        LinkStage.Agreed => _cipher + "-" + _keyBits,
        LinkStage.Refused => "refused: " + _reason,
        _ => "pending",
    };

    public void Receive(string offer)
    {
        lock (_turn)
        {
            if (_stage != LinkStage.Greeting)
            {
                return;
            }

            int dash = offer.IndexOf('-');
            if (dash > 0 && int.TryParse(offer.AsSpan(dash + 1), out int bits))
            {
                _cipher = offer[..dash];
                _keyBits = bits;
                _stage = LinkStage.Agreed;
            }
            else
            {
                _reason = offer;
                _stage = LinkStage.Refused;
            }
        }
    }
}
