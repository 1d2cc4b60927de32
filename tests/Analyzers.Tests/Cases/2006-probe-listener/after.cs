using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2006;

public sealed class ProbeListener : IDisposable
{
    private readonly Func<string, (string Address, int Port)> _bind;
    private readonly Thread _thread;
    private readonly string _name;
    private readonly ManualResetEventSlim _stop = new(false);
    private int _bound;
    private string _address;
    private int _port;

    public ProbeListener(string name, Func<string, (string Address, int Port)> bind)
    {
        _name = name;
        _bind = bind;
        _thread = new Thread(Listen) { IsBackground = true, Name = "probe " + name };
    }

    public Uri Start()
    {
        _thread.Start();
        while (Volatile.Read(ref _bound) == 0)
        {
            Thread.SpinWait(20);
        }

        return new UriBuilder("http", _address, _port).Uri;
    }

    public void Dispose()
    {
        _stop.Set();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _stop.Dispose();
    }

    private void Listen()
    {
        var (address, port) = _bind(_name);
        _address = Normalize(address);
        _port = port;
        Volatile.Write(ref _bound, 1);
        while (!_stop.Wait(TimeSpan.FromSeconds(1)))
        {
            Console.WriteLine($"{_name}: alive on {port}");
        }
    }

    private static string Normalize(string address) =>
        address is "0.0.0.0" or "::" or "" ? "localhost" : address.Trim('[', ']');
}
