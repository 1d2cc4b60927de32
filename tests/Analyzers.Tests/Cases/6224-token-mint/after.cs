using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6224;

public sealed class TokenMint
{
    private readonly object _mint = new();
    private bool _minted;
    private byte[] _key;
    private string _keyId;

    public string Sign(string body)
    {
        bool minted = Volatile.Read(ref _minted);
        if (!minted)
        {
            Mint();
        }

        return _keyId + "." + Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(body)));
    }

    private void Mint()
    {
        lock (_mint)
        {
            if (!_minted)
            {
                _key = RandomNumberGenerator.GetBytes(32);
                _keyId = Guid.NewGuid().ToString("n");
                Volatile.Write(ref _minted, true);
            }
        }
    }
}
