using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4009;

public sealed class BeaconSender : IDisposable
{
    private readonly UdpClient _socket = new();
    private readonly ManualResetEvent _quit = new(false);
    private readonly Thread _thread;
    private bool _configured;
    private IPEndPoint _group;
    private int _periodMs;
    private byte[] _payload;

    public BeaconSender(IReadOnlyDictionary<string, string> options)
    {
        Configure(options);
        _thread = new Thread(Loop) { IsBackground = true, Name = "beacon" };
        _thread.Start();
    }

    public override string ToString() => _configured ? _group + " every " + _periodMs + " ms" : "beacon off";

    public void Dispose()
    {
        _quit.Set();
        _thread.Join();
        _socket.Dispose();
        _quit.Dispose();
    }

    private void Configure(IReadOnlyDictionary<string, string> options)
    {
        if (!options.TryGetValue("group", out var group))
        {
            return;
        }

        _configured = true;
        _group = IPEndPoint.Parse(group);
        _periodMs = 1000;
        if (options.TryGetValue("period", out var period) && int.TryParse(period, out int ms))
        {
            _periodMs = ms;
        }

        _payload = Encoding.UTF8.GetBytes(options.TryGetValue("name", out var name) ? name : Environment.MachineName);
    }

    private void Loop()
    {
        while (true)
        {
            if (_configured)
            {
                try
                {
                    _socket.Send(_payload, _payload.Length, _group);
                }
                catch (Exception e) when (e is not ObjectDisposedException)
                {
                }
            }

            if (_quit.WaitOne(_configured ? _periodMs : Timeout.Infinite))
            {
                return;
            }
        }
    }
}
