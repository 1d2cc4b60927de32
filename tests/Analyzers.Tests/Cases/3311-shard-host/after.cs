using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3311;

public sealed class ShardHost
{
    private readonly byte[] _greeting;
    private volatile bool _listening;
    private int _port;

    public ShardHost(string motd) => _greeting = Encoding.UTF8.GetBytes(motd);

    public Uri Launch()
    {
        var server = new Thread(Serve) { IsBackground = true, Name = "shard" };
        server.Start();
        while (!_listening)
        {
            Thread.Yield();
        }

        return new UriBuilder("tcp", "localhost", _port).Uri;
    }

    private void Serve()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _listening = true;
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            client.GetStream().Write(_greeting);
        }
    }
}
