using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C212;

public sealed partial class HostAddress
{
    private readonly string _text;
    private bool _split;
    private string _host;
    private ushort _port;

    public HostAddress(string text)
    {
        _text = text ?? throw new ArgumentNullException(nameof(text));
    }

    public string Host
    {
        get { Split(); return _host; }
    }

    public ushort Port
    {
        get { Split(); return _port; }
    }
}

public sealed partial class HostAddress
{
    private void Split()
    {
        if (Volatile.Read(ref _split))
            return;

        lock (_text)
        {
            if (_split is true)
                return;

            SplitCore(_text, out _host, out _port);
            Volatile.Write(ref _split, true);
        }
    }

    private static void SplitCore(string text, out string host, out ushort port)
    {
        int colon = text.LastIndexOf(':');
        host = colon < 0 ? text : text[..colon];
        port = colon < 0 ? (ushort)80 : ushort.Parse(text.AsSpan(colon + 1));
    }
}
