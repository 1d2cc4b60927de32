using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4004;

public sealed class StubServer : IDisposable
{
    private readonly ManualResetEventSlim _settled = new(false);
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private readonly byte[] _reply;
    private bool _listening;
    private int _port;
    private Exception _fault;

    public StubServer(string reply)
    {
        _reply = Encoding.ASCII.GetBytes(reply);
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public Uri Address
    {
        get
        {
            WaitUntilSettled();
            return _listening ? new Uri("tcp://127.0.0.1:" + _port) : throw new InvalidOperationException("stub is down", _fault);
        }
    }

    public bool IsUp
    {
        get
        {
            WaitUntilSettled();
            return _listening;
        }
    }

    private void WaitUntilSettled()
    {
        if (!_settled.Wait(TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException("the stub did not come up");
        }
    }

    private void Serve()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        try
        {
            listener.Start();
            _listening = true;
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (Exception e)
        {
            _fault = e;
        }

        bool up = _listening;
        _settled.Set();
        while (up && !_stop.IsCancellationRequested)
        {
            if (!listener.Pending())
            {
                Thread.Sleep(5);
                continue;
            }

            using var client = listener.AcceptTcpClient();
            client.GetStream().Write(_reply, 0, _reply.Length);
        }

        listener.Stop();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
        _settled.Dispose();
    }
}
