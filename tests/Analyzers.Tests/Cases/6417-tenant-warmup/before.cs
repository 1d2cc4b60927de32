using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6417;

public sealed class TenantDirectory
{
    private readonly Task _warmup;
    private bool _complete;
    private string[] _tenants;
    private int _revision;

    public TenantDirectory(HttpClient client, Uri address)
    {
        _warmup = Task.Run(() => WarmAsync(client, address));
    }

    public int Count
    {
        get
        {
            _warmup.GetAwaiter().GetResult();
            return _complete ? _tenants.Length : 0;
        }
    }

    public async ValueTask<string> FindAsync(string prefix)
    {
        await _warmup.ConfigureAwait(false);
        if (!_complete)
        {
            return null;
        }

        int at = Array.BinarySearch(_tenants, prefix, StringComparer.Ordinal);
        return at < 0 ? null : _tenants[at] + "@" + _revision;
    }

    private async Task WarmAsync(HttpClient client, Uri address)
    {
        string text;
        try
        {
            text = await client.GetStringAsync(address).ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            return;
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _complete = lines.Length > 0;
        _revision = lines.Length > 0 && int.TryParse(lines[0], out int revision) ? revision : 0;
        _tenants = lines.Length > 0 ? lines[1..] : Array.Empty<string>();
        Array.Sort(_tenants, StringComparer.Ordinal);
    }
}
