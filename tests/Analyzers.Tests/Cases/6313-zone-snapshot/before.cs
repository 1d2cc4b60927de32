using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6313;

public sealed class ServiceLocator
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly Func<string, Task<string>> _lookup;
    private volatile bool _resolved;
    private string[] _hosts;
    private int _port;

    public ServiceLocator(Func<string, Task<string>> lookup) => _lookup = lookup;

    public async Task<Uri> PickAsync(int shard)
    {
        var (hosts, port) = (_hosts, _port);
        if (!_resolved)
        {
            (hosts, port) = await ResolveAsync().ConfigureAwait(false);
        }

        return new UriBuilder("https", hosts[shard % hosts.Length], port).Uri;
    }

    private async Task<(string[] Hosts, int Port)> ResolveAsync()
    {
        await _once.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_resolved)
            {
                string[] answer = (await _lookup("_api._tcp").ConfigureAwait(false)).Split(' ');
                _port = int.Parse(answer[0]);
                _hosts = answer[1..];
                _resolved = true;
            }

            return (_hosts, _port);
        }
        finally
        {
            _once.Release();
        }
    }
}
