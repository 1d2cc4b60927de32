using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4308;

public sealed class RegionUnknownException : Exception
{
    public RegionUnknownException(string message, Exception inner = null)
        : base(message, inner)
    {
    }
}

public sealed class RegionResolver
{
    private const string MetadataUrl = "http://169.254.169.254/latest/placement/region";

    private readonly HttpMessageInvoker _http;
    private readonly object _decide = new();
    private bool _resolved;
    private string _region;
    private string _suffix;
    private int _lookups;

    public RegionResolver(HttpMessageInvoker http) => _http = http;

    public int MaxAttempts { get; init; } = 3;

    public TimeSpan Backoff { get; init; } = TimeSpan.FromMilliseconds(200);

    public int Lookups => Volatile.Read(ref _lookups);

    public void Use(string region, string suffix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(region);
        ArgumentException.ThrowIfNullOrWhiteSpace(suffix);
        lock (_decide)
        {
            if (_resolved)
            {
                throw new InvalidOperationException($"The region is already {_region}.");
            }

            _region = region;
            _suffix = suffix.TrimStart('.');
            _resolved = true;
        }
    }

    public bool TryEndpoint(string service, out Uri endpoint)
    {
        if (!Volatile.Read(ref _resolved))
        {
            endpoint = null;
            return false;
        }

        endpoint = new Uri("https://" + service + "." + _region + "." + _suffix);
        return true;
    }

    public async Task<Uri> EndpointAsync(string service, CancellationToken token)
    {
        if (TryEndpoint(service, out var endpoint))
        {
            return endpoint;
        }

        Exception last = null;
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            try
            {
                Decide(await AskMetadataAsync(token).ConfigureAwait(false));
                return TryEndpoint(service, out endpoint) ? endpoint : throw new RegionUnknownException(service);
            }
            catch (HttpRequestException e)
            {
                last = e;
                await Task.Delay(Backoff * (attempt + 1), token).ConfigureAwait(false);
            }
        }

        throw new RegionUnknownException("The metadata service did not answer.", last);
    }

    private void Decide(string region)
    {
        lock (_decide)
        {
            if (!_resolved)
            {
                _region = region;
                _suffix = region.StartsWith("cn-", StringComparison.Ordinal) ? "cloud.example.cn" : "cloud.example";
                Volatile.Write(ref _resolved, true);
            }
        }
    }

    private async Task<string> AskMetadataAsync(CancellationToken token)
    {
        Interlocked.Increment(ref _lookups);
        using var request = new HttpRequestMessage(HttpMethod.Get, MetadataUrl);
        using var response = await _http.SendAsync(request, token).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsStringAsync(token).ConfigureAwait(false)).Trim();
    }
}
