using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Collections.Immutable;

namespace Corpus.C1631;

public sealed record PolicyDocument(string Issuer, int SkewSeconds, IEnumerable<string> Scopes);

public sealed class TokenPolicy
{
    private readonly object _load = new();
    private readonly Func<PolicyDocument> _read;
    private ImmutableArray<string> _scopes;
    private string _issuer;
    private TimeSpan _skew;

    public TokenPolicy(Func<PolicyDocument> read) => _read = read;

    public string Issuer
    {
        get
        {
            EnsureLoaded();
            return _issuer;
        }
    }

    public bool Accepts(string issuer, string scope, DateTime expires)
    {
        EnsureLoaded();
        return issuer.Length == _issuer.Length
            && string.Equals(issuer, _issuer, StringComparison.Ordinal)
            && expires + _skew > DateTime.UtcNow
            && _scopes.Contains(scope);
    }

    public Task<bool> AcceptsAsync(string issuer, string scope, DateTime expires) =>
        Task.Run(() => Accepts(issuer, scope, expires));

    private void EnsureLoaded()
    {
        if (!_scopes.IsDefault)
        {
            return;
        }

        lock (_load)
        {
            if (_scopes.IsDefault)
            {
                var document = _read();
                _issuer = document.Issuer;
                _skew = TimeSpan.FromSeconds(document.SkewSeconds);
                _scopes = document.Scopes.ToImmutableArray();
            }
        }
    }
}
