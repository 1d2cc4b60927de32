using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3904;

public interface IScannerDevice
{
    void Open();
    void Handle(string command);
    void Close();
    string Serial { get; }
    int Resolution { get; }
}

public sealed class ScannerPump : IDisposable
{
    private readonly BlockingCollection<string> _commands = new();
    private readonly Func<IScannerDevice> _factory;
    private readonly Thread _thread;
    private string _serial;
    private int _resolution;
    private volatile bool _running;
    private int _disposed;

    public ScannerPump(Func<IScannerDevice> factory)
    {
        _factory = factory;
        _thread = new Thread(Pump)
        {
            IsBackground = true,
            Name = "scanner pump",
        };

        if (OperatingSystem.IsWindows())
        {
            _thread.SetApartmentState(ApartmentState.STA);
        }
    }

    public string Start()
    {
        _thread.Start();
        while (!_running)
        {
            Thread.Sleep(5);
        }

        return $"{_serial} @ {_resolution} dpi";
    }

    public void Post(string command)
    {
        ArgumentException.ThrowIfNullOrEmpty(command);
        _commands.Add(command);
    }

    public bool TryPost(string command, TimeSpan patience) => _commands.TryAdd(command, patience);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _commands.CompleteAdding();
        if (Thread.CurrentThread != _thread)
        {
            _thread.Join();
        }

        _commands.Dispose();
    }

    private void Pump()
    {
        var device = _factory();
        device.Open();
        try
        {
            _serial = device.Serial;
            _resolution = device.Resolution;
            _running = true;
            foreach (string command in _commands.GetConsumingEnumerable())
            {
                device.Handle(command);
            }
        }
        finally
        {
            device.Close();
        }
    }
}
