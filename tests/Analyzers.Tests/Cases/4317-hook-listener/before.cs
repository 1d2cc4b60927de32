using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4317;

public sealed class HookListener : IDisposable
{
    private readonly ManualResetEventSlim _settled = new(false);
    private readonly Action<Socket> _serve;
    private readonly Thread _acceptor;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private bool _listening;
    private int _port;
    private Exception _failure;
    private long _accepted;
    private volatile bool _stopping;

    public HookListener(Action<Socket> serve)
    {
        ArgumentNullException.ThrowIfNull(serve);
        _serve = serve;
        _acceptor = new Thread(Accept) { IsBackground = true, Name = "hook acceptor" };
        _acceptor.Start();
    }

    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public long Accepted => Interlocked.Read(ref _accepted);

    public Uri BaseAddress
    {
        get
        {
            WaitSettled();
            return _listening ? new Uri($"http://127.0.0.1:{_port}/") : throw new InvalidOperationException(null, _failure);
        }
    }

    public bool TryDescribe(out string description)
    {
        WaitSettled();
        if (!_listening)
        {
            description = _failure.Message;
            return false;
        }

        description = $"port {_port}, {Accepted} accepted";
        return true;
    }

    public void Dispose()
    {
        _stopping = true;
        _socket.Dispose();
        _acceptor.Join();
        _settled.Dispose();
    }

    private void WaitSettled()
    {
        if (!_settled.Wait(StartTimeout))
        {
            throw new TimeoutException("The listener did not start in time.");
        }
    }

    private void Accept()
    {
        try
        {
            _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _socket.Listen(backlog: 64);
            _listening = true;
            _port = ((IPEndPoint)_socket.LocalEndPoint).Port;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _listening = false;
            _failure = e;
        }

        _settled.Set();
        while (_listening && !_stopping)
        {
            try
            {
                var client = _socket.Accept();
                Interlocked.Increment(ref _accepted);
                ThreadPool.QueueUserWorkItem(_serve, client, preferLocal: false);
            }
            catch (Exception) when (_stopping)
            {
                return;
            }
        }
    }
}
