using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1639;

public sealed class LoginDialog
{
    public event Action<string, DateTime> Accepted;

    public event Action<string> Rejected;

    public void Submit(string user, string secret) => ThreadPool.QueueUserWorkItem(_ =>
    {
        if (secret.Length >= 8)
        {
            Accepted?.Invoke(user + "-" + secret.Length, DateTime.UtcNow.AddHours(1));
        }
        else
        {
            Rejected?.Invoke("secret too short");
        }
    });
}

public sealed class LoginWaiter : IDisposable
{
    private readonly ManualResetEventSlim _answered = new(false);
    private int _claimed;
    private bool _accepted;
    private string _ticket;
    private DateTime _expires;
    private string _reason;

    public LoginWaiter(LoginDialog dialog)
    {
        dialog.Accepted += OnAccepted;
        dialog.Rejected += OnRejected;
    }

    public string Ticket(CancellationToken token)
    {
        _answered.Wait(token);
        if (!_accepted)
        {
            throw new UnauthorizedAccessException(_reason);
        }

        return _ticket + "@" + _expires.ToString("O");
    }

    private void OnAccepted(string ticket, DateTime expires)
    {
        if (Interlocked.Exchange(ref _claimed, 1) != 0)
        {
            return;
        }

        _accepted = true;
        _ticket = ticket;
        _expires = expires;
        _answered.Set();
    }

    private void OnRejected(string reason)
    {
        if (Interlocked.Exchange(ref _claimed, 1) == 0)
        {
            _reason = reason;
            _answered.Set();
        }
    }

    public void Dispose() => _answered.Dispose();
}
