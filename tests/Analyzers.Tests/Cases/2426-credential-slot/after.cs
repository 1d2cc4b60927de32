using System;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2426;

public interface ISecretClient<TSecret>
{
    ValueTask<TSecret> FetchAsync(string name, CancellationToken cancellation);
}

public readonly record struct ApiKey(Guid Id, long Material);

public class SecretSlot<TSecret>(ISecretClient<TSecret> client, string name)
{
    private readonly SemaphoreSlim _fetch = new(1, 1);
    private volatile bool _present;
    private TSecret _secret;
    private DateTime _fetchedAt;

    public TimeSpan Age => DateTime.UtcNow - _fetchedAt;

    public ValueTask<TSecret> GetAsync(CancellationToken cancellation) =>
        _present
            ? new ValueTask<TSecret>(_secret)
            : new ValueTask<TSecret>(FetchAsync(cancellation));

    private async Task<TSecret> FetchAsync(CancellationToken cancellation)
    {
        await _fetch.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!_present)
            {
                _secret = await client.FetchAsync(name, cancellation).ConfigureAwait(false);
                _fetchedAt = DateTime.UtcNow;
                _present = true;
            }

            return _secret;
        }
        finally
        {
            _fetch.Release();
        }
    }
}

public sealed class ApiKeySlot(ISecretClient<ApiKey> client) : SecretSlot<ApiKey>(client, "api-key")
{
    public async Task<string> AuthorizeAsync(string path, CancellationToken cancellation)
    {
        var key = await GetAsync(cancellation).ConfigureAwait(false);
        uint hash = (uint)key.Material;
        foreach (char c in path)
        {
            hash = (hash * 31) + c;
        }

        return $"Key {key.Id:N}:{hash:x8};age={(int)Age.TotalSeconds}";
    }
}
