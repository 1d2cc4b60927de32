using System;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5711;

public sealed class ServiceLocator
{
    private readonly Func<Task<(string Host, int Port)>> _registry;
    private volatile bool _located;
    private string _host;
    private int _port;

    public ServiceLocator(Func<Task<(string Host, int Port)>> registry)
    {
        _registry = registry;
        _ = Task.Run(LocateAsync);
    }

    public bool TryBuild(string path, out Uri address)
    {
        var (host, port) = (_host, _port);
        if (!_located)
        {
            address = null;
            return false;
        }

        address = new UriBuilder("https", host, port, path).Uri;
        return true;
    }

    private async Task LocateAsync()
    {
        var found = await _registry().ConfigureAwait(false);
        _host = found.Host;
        _port = found.Port;
        _located = true;
    }
}
