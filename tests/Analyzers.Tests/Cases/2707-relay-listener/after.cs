using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2707;

public interface IRelayTransport
{
    Uri Bind(int port);
    string Banner(Uri address);
    Func<string> Accept(Uri address);
}

public sealed class RelayListener
{
    private readonly IRelayTransport _transport;
    private readonly int _port;
    private Uri _address;
    private string _banner;
    private Func<string> _accept;
    private volatile bool _listening;

    public RelayListener(IRelayTransport transport, int port)
    {
        _transport = transport;
        _port = port;
    }

    public bool Listening => _listening;

    public Task OpenAsync() => Task.Run(Open);

    public string Describe()
    {
        return Listening ? _banner + " at " + _address.AbsoluteUri : "closed";
    }

    public bool TryNext(out string peer)
    {
        if (!Listening)
        {
            peer = null;
            return false;
        }

        peer = _accept();
        return peer != null;
    }

    private void Open()
    {
        Uri address = _transport.Bind(_port);
        _address = address;
        _banner = _transport.Banner(address);
        _accept = _transport.Accept(address);
        _listening = true;
    }
}

public sealed class RelayConsole
{
    private readonly RelayListener _listener;

    public RelayConsole(RelayListener listener) => _listener = listener;

    public async Task RunAsync(CancellationToken stop)
    {
        Task opening = _listener.OpenAsync();
        while (!stop.IsCancellationRequested)
        {
            Console.WriteLine(_listener.Describe());
            if (_listener.TryNext(out string peer))
            {
                Console.WriteLine("peer " + peer);
            }

            await Task.Delay(200, CancellationToken.None).ConfigureAwait(false);
        }

        await opening.ConfigureAwait(false);
    }
}
