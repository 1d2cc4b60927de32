using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;

namespace Corpus.C2330;

public sealed class DiscoveryDocument
{
    private readonly Func<string, string> _download;
    private readonly string _authority;
    private readonly Lazy<(string Issuer, int KeyCount)> _identity;
    private Dictionary<string, string> _endpoints;
    private bool _endpointsRead;
    private object _endpointsLock;

    public DiscoveryDocument(Func<string, string> download, string authority)
    {
        _download = download;
        _authority = authority.TrimEnd('/');
        _identity = new Lazy<(string, int)>(ReadIdentity, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public string Issuer => _identity.Value.Issuer;

    public bool HasKeys
    {
        get
        {
            var (issuer, keys) = _identity.Value;
            return issuer != null && keys > 0;
        }
    }

    public string Endpoint(string name)
    {
        var endpoints = Endpoints();
        if (endpoints is null)
        {
            throw new HttpRequestException("no discovery document at " + _authority);
        }

        return endpoints.TryGetValue(name, out string url) ? url : _authority + "/" + name;
    }

    private Dictionary<string, string> Endpoints() =>
        LazyInitializer.EnsureInitialized(ref _endpoints, ref _endpointsRead, ref _endpointsLock, ReadEndpoints);

    private Dictionary<string, string> ReadEndpoints()
    {
        string text = _download(_authority + "/.well-known/openid-configuration");
        if (text is null)
        {
            return null;
        }

        var endpoints = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(text);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Name.EndsWith("_endpoint", StringComparison.Ordinal))
            {
                endpoints[property.Name] = property.Value.GetString();
            }
        }

        return endpoints;
    }

    private (string, int) ReadIdentity()
    {
        using var keys = JsonDocument.Parse(_download(_authority + "/jwks"));
        return (_authority, keys.RootElement.GetProperty("keys").GetArrayLength());
    }
}
