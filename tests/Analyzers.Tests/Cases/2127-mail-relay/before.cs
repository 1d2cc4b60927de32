using System;
using System.Runtime.CompilerServices;

namespace Corpus.S2127;

public abstract class Component<TOptions>
    where TOptions : class, new()
{
    protected bool Configured;

    protected TOptions Options { get; private set; }

    protected string Owner { get; private set; }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Configure(string owner, Action<TOptions> setup)
    {
        if (Configured)
        {
            throw new InvalidOperationException(GetType().Name + " was configured by " + Owner);
        }

        var options = new TOptions();
        setup(options);
        Options = options;
        Owner = owner;
        OnConfigured();
        Configured = true;
    }

    protected virtual void OnConfigured()
    {
    }
}

public sealed class MailOptions
{
    public string Host { get; set; } = "localhost";

    public int Port { get; set; } = 25;

    public string[] Domains { get; set; } = Array.Empty<string>();
}

public sealed class MailRelay : Component<MailOptions>
{
    private string _banner;

    public string Route(string recipient)
    {
        string domain = recipient[(recipient.IndexOf('@') + 1)..];
        return Configured
            ? Describe(domain)
            : throw new InvalidOperationException("The relay is not configured.");
    }

    protected override void OnConfigured()
    {
        _banner = "220 " + Options.Host + " relay of " + Owner;
    }

    private string Describe(string domain)
    {
        bool local = Array.IndexOf(Options.Domains, domain) >= 0;
        return _banner + (local ? " delivers " : " forwards to port " + Options.Port + " ") + domain;
    }
}
