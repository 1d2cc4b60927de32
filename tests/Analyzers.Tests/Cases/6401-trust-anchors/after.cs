using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace Corpus.C6401;

public sealed class TrustAnchorStore
{
    private enum LoadState
    {
        Empty,
        Loaded,
        Faulted,
    }

    private readonly Func<IEnumerable<X509Certificate2>> _source;
    private readonly Dictionary<string, X509Certificate2> _byThumbprint = new(StringComparer.OrdinalIgnoreCase);
    private readonly object _loadLock = new();
    private volatile LoadState _state;
    private Exception _fault;

    public TrustAnchorStore(Func<IEnumerable<X509Certificate2>> source) => _source = source;

    public X509Certificate2 Find(string thumbprint)
    {
        switch (_state)
        {
            case LoadState.Loaded:
                break;
            case LoadState.Faulted:
                throw new InvalidOperationException("The store is not usable: " + _fault.Message, _fault);
            default:
                Load();
                break;
        }

        return _byThumbprint.TryGetValue(thumbprint, out var anchor) ? anchor : null;
    }

    public bool IsTrusted(X509Chain chain)
    {
        foreach (var element in chain.ChainElements)
        {
            if (Find(element.Certificate.Thumbprint) != null)
            {
                return true;
            }
        }

        return false;
    }

    private void Load()
    {
        lock (_loadLock)
        {
            if (_state != LoadState.Empty)
            {
                return;
            }

            try
            {
                foreach (var certificate in _source())
                {
                    _byThumbprint[certificate.Thumbprint] = certificate;
                }

                _state = LoadState.Loaded;
            }
            catch (CryptographicException ex)
            {
                _fault = ex;
                _state = LoadState.Faulted;
            }
        }
    }
}
