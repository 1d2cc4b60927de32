using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2322;

public abstract class HostedWorker
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync()
    {
        _running = Task.Run(() => ExecuteAsync(_stop.Token));
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        _stop.Cancel();
        await _running.ConfigureAwait(false);
    }

    protected abstract Task ExecuteAsync(CancellationToken stopping);
}

public sealed class RouteTable
{
    private volatile bool _isReady;

    public bool IsReady
    {
        get => _isReady;
        set => _isReady = value;
    }

    public Dictionary<string, string> Routes { get; set; }

    public string Fallback { get; set; }
}

public sealed class RouteWarmup(RouteTable table, Func<CancellationToken, Task<Dictionary<string, string>>> load) : HostedWorker
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var routes = await load(stopping).ConfigureAwait(false);
        table.Routes = routes;
        table.Fallback = routes.TryGetValue("*", out string any) ? any : "/404";
        table.IsReady = true;
    }
}

public sealed class RouteHealth(RouteTable table)
{
    public string Describe() =>
        table.IsReady ? "ready, " + table.Routes.Count + " routes" : "starting";
}

public sealed class Dispatcher(RouteTable table)
{
    public string Resolve(string path)
    {
        if (!table.IsReady)
        {
            throw new InvalidOperationException("routes are not loaded yet");
        }

        for (int cut = path.Length; cut > 0; cut = path.LastIndexOf('/', cut - 1))
        {
            if (table.Routes.TryGetValue(path[..cut], out string target))
            {
                return target;
            }
        }

        return table.Fallback;
    }
}
