using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Collections.Immutable;

namespace Corpus.C1631;

public sealed record PolicyDocument(string Issuer, int SkewSeconds, IEnumerable<string> Scopes);

public sealed class TokenPolicy
{
    private sealed record Loaded(ImmutableArray<string> Scopes, string Issuer, TimeSpan Skew);

    private readonly object _load = new();
    private readonly Func<PolicyDocument> _read;
    private Loaded _loaded;

    public TokenPolicy(Func<PolicyDocument> read) => _read = read;

    public string Issuer => EnsureLoaded().Issuer;

    public bool Accepts(string issuer, string scope, DateTime expires)
    {
        var policy = EnsureLoaded();
        return issuer.Length == policy.Issuer.Length
            && string.Equals(issuer, policy.Issuer, StringComparison.Ordinal)
            && expires + policy.Skew > DateTime.UtcNow
            && policy.Scopes.Contains(scope);
    }

    public Task<bool> AcceptsAsync(string issuer, string scope, DateTime expires) =>
        Task.Run(() => Accepts(issuer, scope, expires));

    private Loaded EnsureLoaded()
    {
        var loaded = _loaded;
        if (loaded != null)
        {
            return loaded;
        }

        lock (_load)
        {
            if (_loaded == null)
            {
                var document = _read();
                _loaded = new Loaded(
                    document.Scopes.ToImmutableArray(),
                    document.Issuer,
                    TimeSpan.FromSeconds(document.SkewSeconds));
            }

            return _loaded;
        }
    }
}
