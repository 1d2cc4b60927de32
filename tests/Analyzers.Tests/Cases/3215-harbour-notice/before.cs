using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3215;

public sealed class HarbourNotice
{
    private readonly Func<string> _fetch;
    private readonly object _desk = new();
    private volatile string _text;
    private bool _asked;

    public HarbourNotice(Func<string> fetch) => _fetch = fetch;

    public string Text
    {
        get
        {
            if (_asked)
            {
                return _text;
            }

            lock (_desk)
            {
                if (!_asked)
                {
                    string text = _fetch();
                    if (!string.IsNullOrWhiteSpace(text))
                    {
                        _text = text.Trim();
                    }

                    _asked = true;
                }

                return _text;
            }
        }
    }

    public string Headline => Text is { } text ? text.Split('\n')[0] : "no notice";
}
