using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2002;

public abstract class ChannelAdapter
{
    private readonly object _warmLock = new();
    protected bool Warm;

    protected abstract void Build(IReadOnlyDictionary<string, string> options);

    protected abstract IReadOnlyDictionary<string, string> Options { get; }

    protected void WarmUp()
    {
        bool taken = false;
        try
        {
            Monitor.Enter(_warmLock, ref taken);
            if (Warm)
            {
                return;
            }

            Build(Options);
            Warm = true;
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(_warmLock);
            }
        }
    }
}

public sealed class MailAdapter : ChannelAdapter
{
    private string _host;
    private int _port;
    private string[] _greeting;

    public MailAdapter(IReadOnlyDictionary<string, string> options) => Options = options;

    protected override IReadOnlyDictionary<string, string> Options { get; }

    public string Hello(string from)
    {
        if (!Warm)
        {
            WarmUp();
        }

        return string.Join(' ', _greeting) + " <" + from + ">";
    }

    public string Target(string user)
    {
        if (Warm == false)
            WarmUp();
        return user + "@" + _host + ":" + _port.ToString();
    }

    protected override void Build(IReadOnlyDictionary<string, string> options)
    {
        _host = options["host"];
        _port = options.TryGetValue("port", out var text) ? int.Parse(text) : 25;
        _greeting = new[] { "EHLO", _host };
    }
}
