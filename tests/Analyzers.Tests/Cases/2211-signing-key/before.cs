using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2211;

public interface IKeyVault
{
    byte[] Fetch(string name, out string version);
}

public sealed class SigningKey
{
    private readonly IKeyVault _vault;
    private readonly string _name;
    private bool _loaded;
    private volatile byte[] _material;
    private volatile string _version;

    public SigningKey(IKeyVault vault, string name)
    {
        _vault = vault;
        _name = name;
    }

    public string KeyId
    {
        get
        {
            if (_loaded != true)
            {
                Load();
            }

            return _name + "/" + _version;
        }
    }

    public byte[] Sign(byte[] message)
    {
        if (_loaded != true)
        {
            Load();
        }

        return HMACSHA256.HashData(_material, message);
    }

    public bool Verify(byte[] message, byte[] signature) =>
        CryptographicOperations.FixedTimeEquals(Sign(message), signature);

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Load()
    {
        if (_loaded)
        {
            return;
        }

        byte[] material = _vault.Fetch(_name, out string version);
        if (material.Length < 32)
        {
            throw new InvalidOperationException("short key: " + _name);
        }

        _material = material;
        _version = version;
        _loaded = true;
    }
}
