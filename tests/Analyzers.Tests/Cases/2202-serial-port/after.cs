using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2202;

public enum PortState
{
    Closed,
    Opening,
    Open,
    Faulted,
}

public interface IPortDriver
{
    int Claim(string name);

    int MaxTransfer(int handle);

    void Send(int handle, ReadOnlySpan<byte> chunk);
}

public sealed class SerialEndpoint
{
    private readonly IPortDriver _driver;
    private readonly string _name;
    private readonly object _sync = new();
    private volatile PortState _state;
    private int _handle;
    private int _chunk;

    public SerialEndpoint(IPortDriver driver, string name)
    {
        _driver = driver;
        _name = name;
    }

    public int Send(ReadOnlySpan<byte> data)
    {
        switch (_state)
        {
            case PortState.Open:
                break;
            case PortState.Faulted:
                throw new InvalidOperationException(_name + " is faulted");
            default:
                Open(TimeSpan.FromSeconds(5));
                break;
        }

        int chunks = 0;
        while (!data.IsEmpty)
        {
            int take = Math.Min(_chunk, data.Length);
            _driver.Send(_handle, data[..take]);
            data = data[take..];
            chunks++;
        }

        return chunks;
    }

    private void Open(TimeSpan patience)
    {
        bool taken = false;
        try
        {
            Monitor.TryEnter(_sync, patience, ref taken);
            if (!taken)
            {
                throw new TimeoutException(_name);
            }

            if (_state == PortState.Open)
            {
                return;
            }

            _state = PortState.Opening;
            int handle = _driver.Claim(_name);
            if (handle < 0)
            {
                _state = PortState.Faulted;
                throw new InvalidOperationException("cannot claim " + _name);
            }

            _handle = handle;
            _chunk = Math.Max(1, _driver.MaxTransfer(handle));
            _state = PortState.Open;
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(_sync);
            }
        }
    }
}
