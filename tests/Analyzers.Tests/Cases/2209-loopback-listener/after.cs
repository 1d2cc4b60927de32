using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2209;

public interface ILoopbackSocket
{
    int Bind(string host);

    bool Accept(out string request);

    void Close();
}

public sealed class LoopbackListener : IDisposable
{
    private readonly ILoopbackSocket _socket;
    private readonly Action<string> _handler;
    private readonly Thread _thread;
    private string _host;
    private int _port;
    private volatile bool _bound;

    public LoopbackListener(ILoopbackSocket socket, Action<string> handler)
    {
        _socket = socket;
        _handler = handler;
        _thread = new Thread(Listen) { IsBackground = true, Name = "loopback" };
    }

    public Uri Start()
    {
        _thread.Start();
        while (!_bound)
        {
            Thread.SpinWait(32);
        }

        return new UriBuilder("http", _host, _port).Uri;
    }

    public void Dispose()
    {
        _socket.Close();
        if (_thread.IsAlive)
        {
            _thread.Join(TimeSpan.FromSeconds(2));
        }
    }

    private void Listen()
    {
        string host = "127.0.0.1";
        _port = _socket.Bind(host);
        _host = host;
        _bound = true;

        while (_socket.Accept(out string request))
        {
            try
            {
                _handler(request);
            }
            catch (InvalidOperationException e)
            {
                Console.Error.WriteLine(e.Message);
            }
        }
    }
}
