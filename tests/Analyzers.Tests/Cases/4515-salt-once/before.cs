using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4515;

public sealed class TokenSigner
{
    private readonly Func<byte[]> _vault;
    private int _once;
    private byte[] _salt;
    private int _rounds;

    public TokenSigner(Func<byte[]> vault) => _vault = vault;

    public string[] SignAll(IReadOnlyList<string> claims)
    {
        var signed = new string[claims.Count];
        Parallel.For(0, claims.Count, i => signed[i] = Sign(claims[i]));
        return signed;
    }

    private string Sign(string claim)
    {
        if (Interlocked.CompareExchange(ref _once, 1, 0) == 0)
        {
            var salt = _vault();
            _rounds = 8 + salt.Length;
            _salt = salt;
        }

        int mac = _rounds;
        foreach (char c in claim)
        {
            mac = unchecked((mac * 31) ^ c ^ _salt[c % _salt.Length]);
        }

        return claim + "." + mac.ToString("x8");
    }
}
