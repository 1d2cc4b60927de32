using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace Corpus.C2303;

public interface IKeyStore
{
    byte[] Fetch(string tenant, out string keyId, out DateTime notAfter);
}

public sealed class TenantKeyRing
{
    private readonly IKeyStore _store;
    private readonly string _tenant;
    private readonly object _sync = new();
    private ActiveKey _active;

    public TenantKeyRing(IKeyStore store, string tenant)
    {
        _store = store;
        _tenant = tenant;
    }

    public string Sign(string payload)
    {
        ActiveKey active = _active ?? LoadActive();
        if (DateTime.UtcNow > active.NotAfter)
        {
            throw new CryptographicException("signing key expired");
        }

        byte[] mac = HMACSHA256.HashData(active.Bytes, Encoding.UTF8.GetBytes(payload));
        return Header(active.KeyId) + "." + Convert.ToBase64String(mac);
    }

    private ActiveKey LoadActive()
    {
        lock (_sync)
        {
            if (_active is not null)
            {
                return _active;
            }

            byte[] key = _store.Fetch(_tenant, out string keyId, out DateTime notAfter);
            var active = new ActiveKey(key, keyId, notAfter);
            _active = active;
            return active;
        }
    }

    private sealed record ActiveKey(byte[] Bytes, string KeyId, DateTime NotAfter);

    private static string Header(string keyId) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"kid\":\"" + keyId + "\"}"));
}
