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
    private byte[] _activeKey;
    private string _activeKeyId;
    private DateTime _notAfter;

    public TenantKeyRing(IKeyStore store, string tenant)
    {
        _store = store;
        _tenant = tenant;
    }

    public string Sign(string payload)
    {
        if (_activeKey is null)
        {
            LoadActive();
        }

        if (DateTime.UtcNow > _notAfter)
        {
            throw new CryptographicException("signing key expired");
        }

        byte[] mac = HMACSHA256.HashData(_activeKey, Encoding.UTF8.GetBytes(payload));
        return Header(_activeKeyId) + "." + Convert.ToBase64String(mac);
    }

    private void LoadActive()
    {
        lock (_sync)
        {
            if (_activeKey is not null)
            {
                return;
            }

            byte[] key = _store.Fetch(_tenant, out string keyId, out DateTime notAfter);
            _activeKeyId = keyId;
            _notAfter = notAfter;
            _activeKey = key;
        }
    }

    private static string Header(string keyId) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"kid\":\"" + keyId + "\"}"));
}
