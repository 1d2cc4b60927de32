using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Corpus.C2309;

public sealed class LoopbackAcceptor : IDisposable
{
    private readonly Action<Socket> _onAccepted;
    private readonly Socket _socket;
    private Thread _thread;
    private bool _listening;
    private int _boundPort;
    private Exception _failure;

    public LoopbackAcceptor(Action<Socket> onAccepted)
    {
        _onAccepted = onAccepted;
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    }

    public Uri Start(string scheme)
    {
        _thread = new Thread(AcceptLoop) { IsBackground = true, Name = "acceptor" };
        _thread.Start();

        while (!Volatile.Read(ref _listening))
        {
            Thread.SpinWait(64);
        }

        if (_failure != null)
        {
            throw new InvalidOperationException("acceptor did not start", _failure);
        }

        return new UriBuilder(scheme, "127.0.0.1", _boundPort).Uri;
    }

    public void Dispose() => _socket.Dispose();

    private void AcceptLoop()
    {
        try
        {
            _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _socket.Listen(128);
            _boundPort = ((IPEndPoint)_socket.LocalEndPoint).Port;
        }
        catch (SocketException e)
        {
            _failure = e;
        }

        Volatile.Write(ref _listening, true);

        if (_failure != null)
        {
            return;
        }

        while (true)
        {
            try
            {
                _onAccepted(_socket.Accept());
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }
}
