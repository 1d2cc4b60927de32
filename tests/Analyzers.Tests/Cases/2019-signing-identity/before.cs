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
    private KeyMaterial _material;
    private string _keyId;
    private string _issuer;

    public SigningIdentity(IKeyStore store, string name)
    {
        _store = store;
        _name = name;
    }

    public string Header()
    {
        EnsureLoaded();
        return "{\"kid\":\"" + _keyId.ToLowerInvariant() + "\",\"iss\":\"" + _issuer + "\"}";
    }

    public string Sign(byte[] data)
    {
        EnsureLoaded();
        return _keyId + "." + Convert.ToBase64String(_material.Sign(data));
    }

    private void EnsureLoaded()
    {
        if (_material is not null)
        {
            return;
        }

        lock (_load)
        {
            if (_material is null)
            {
                var material = _store.Load(_name);
                _keyId = material.Thumbprint[..8];
                _issuer = _store.IssuerOf(material);
                _material = material;
            }
        }
    }
}
