using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3920;

public interface ITransport
{
    Task<string> GreetAsync(CancellationToken token);
    Task SendAsync(string line, CancellationToken token);
}

public interface IServicePart
{
    Task StartAsync(CancellationToken token);
    Task StopAsync(CancellationToken token);
}

public sealed class MailService : IServicePart
{
    private readonly Func<string, ITransport> _open;
    private readonly string _relay;
    private ITransport _transport;
    private HashSet<string> _extensions;
    private int _sizeLimit;

    public MailService(string relay, Func<string, ITransport> open)
    {
        _relay = relay;
        _open = open;
    }

    public bool IsRunning { get; private set; }

    public string Sender { get; init; } = "noreply@example.org";

    public async Task StartAsync(CancellationToken token)
    {
        if (IsRunning)
        {
            return;
        }

        IsRunning = true;
        var transport = _open(_relay);
        string greeting = await transport.GreetAsync(token).ConfigureAwait(false);
        var extensions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in greeting.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("SIZE ", StringComparison.OrdinalIgnoreCase))
            {
                _sizeLimit = int.Parse(line.AsSpan(5));
            }

            extensions.Add(line.Split(' ')[0]);
        }

        _extensions = extensions;
        _transport = transport;
    }

    public Task StopAsync(CancellationToken token)
    {
        IsRunning = false;
        return Task.CompletedTask;
    }

    public async Task<bool> SendAsync(string to, string body, CancellationToken token = default)
    {
        if (!IsRunning)
        {
            return false;
        }

        if (_sizeLimit > 0 && body.Length > _sizeLimit)
        {
            throw new ArgumentException("The relay does not take mails of this size.", nameof(body));
        }

        string flags = _extensions.Contains("8BITMIME") ? " BODY=8BITMIME" : "";
        await _transport.SendAsync($"MAIL FROM:<{Sender}>{flags}", token).ConfigureAwait(false);
        await _transport.SendAsync($"RCPT TO:<{Clean(to)}>", token).ConfigureAwait(false);
        await _transport.SendAsync("DATA\r\n" + body + "\r\n.", token).ConfigureAwait(false);
        return true;
    }

    private static string Clean(string address) => address.Replace("\r", "").Replace("\n", "").Trim('<', '>');
}
