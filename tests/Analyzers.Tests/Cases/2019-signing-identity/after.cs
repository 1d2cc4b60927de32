using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2019;

public abstract class KeyMaterial
{
    public abstract byte[] Sign(byte[] data);

    public abstract string Thumbprint { get; }
}

public interface IKeyStore
{
    KeyMaterial Load(string name);

    string IssuerOf(KeyMaterial material);
}

public sealed class SigningIdentity
{
    private readonly object _load = new();
    private readonly IKeyStore _store;
    private readonly string _name;
    private Identity _identity;

    public SigningIdentity(IKeyStore store, string name)
    {
        _store = store;
        _name = name;
    }

    public string Header()
    {
        var identity = EnsureLoaded();
        return "{\"kid\":\"" + identity.KeyId.ToLowerInvariant() + "\",\"iss\":\"" + identity.Issuer + "\"}";
    }

    public string Sign(byte[] data)
    {
        var identity = EnsureLoaded();
        return identity.KeyId + "." + Convert.ToBase64String(identity.Material.Sign(data));
    }

    private Identity EnsureLoaded()
    {
        var identity = _identity;
        if (identity is not null)
        {
            return identity;
        }

        lock (_load)
        {
            identity = _identity;
            if (identity is null)
            {
                var material = _store.Load(_name);
                identity = new Identity(material, material.Thumbprint[..8], _store.IssuerOf(material));
                _identity = identity;
            }

            return identity;
        }
    }

    private sealed record Identity(KeyMaterial Material, string KeyId, string Issuer);
}
