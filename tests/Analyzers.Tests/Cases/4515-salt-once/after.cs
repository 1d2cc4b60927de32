using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4515;

public sealed class TokenSigner
{
    private readonly Lazy<(byte[] Salt, int Rounds)> _key;

    public TokenSigner(Func<byte[]> vault) => _key = new Lazy<(byte[] Salt, int Rounds)>(() =>
    {
        var salt = vault();
        return (salt, 8 + salt.Length);
    });

    public string[] SignAll(IReadOnlyList<string> claims)
    {
        var signed = new string[claims.Count];
        Parallel.For(0, claims.Count, i => signed[i] = Sign(claims[i]));
        return signed;
    }

    private string Sign(string claim)
    {
        var (salt, rounds) = _key.Value;
        int mac = rounds;
        foreach (char c in claim)
        {
            mac = unchecked((mac * 31) ^ c ^ salt[c % salt.Length]);
        }

        return claim + "." + mac.ToString("x8");
    }
}
