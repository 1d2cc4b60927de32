using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2014;

public sealed record SignInResult(string Token, Uri Authority);

public sealed class PortalLogin
{
    private readonly object _login = new();
    private readonly Func<string, string, SignInResult> _exchange;
    private volatile string _token;
    private volatile Uri _authority;
    private bool _signedIn;

    public PortalLogin(Func<string, string, SignInResult> exchange) => _exchange = exchange;

    public bool SignedIn => _signedIn;

    public void SignIn(string user, string password)
    {
        if (string.IsNullOrWhiteSpace(user))
        {
            throw new ArgumentException("user is required", nameof(user));
        }

        lock (_login)
        {
            if (_signedIn)
            {
                return;
            }

            var result = _exchange(user, password);
            _authority = result.Authority;
            _token = result.Token;
            _signedIn = true;
        }
    }

    public string AuthorizationHeader()
    {
        Demand();
        return "Bearer " + _token.Trim();
    }

    public Uri Address(string relative)
    {
        Demand();
        return new Uri(_authority, relative);
    }

    private void Demand()
    {
        if (!_signedIn)
        {
            throw new InvalidOperationException("sign in first");
        }
    }
}
