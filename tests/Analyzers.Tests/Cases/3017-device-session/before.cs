using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3017;

public interface IDevicePort
{
    Guid QueryId(string port);

    Version QueryFirmware(string port);

    void Release(string port);
}

public class DeviceSession : IDisposable
{
    private readonly IDevicePort _ports;
    private readonly string _port;
    private bool _isOpen;
    private Guid _deviceId;
    private Version _firmware;
    private DateTime _openedAt;

    public DeviceSession(IDevicePort ports, string port)
    {
        _ports = ports;
        _port = port;
    }

    public bool IsOpen
    {
        get { return _isOpen; }
    }

    public void Open()
    {
        lock (this)
        {
            if (_isOpen)
                return;

            _deviceId = _ports.QueryId(_port);
            _firmware = _ports.QueryFirmware(_port);
            _openedAt = DateTime.UtcNow;
            _isOpen = true;
        }
    }

    public bool Supports(Version feature)
    {
        if (!_isOpen)
            return false;

        return _firmware >= feature;
    }

    public string Describe()
    {
        if (!_isOpen)
            throw new InvalidOperationException("The session on " + _port + " is not open.");

        return _port + " " + _deviceId.ToString("B") + " v" + _firmware.Major + " since " + _openedAt.ToString("u");
    }

    public void Close()
    {
        lock (this)
        {
            if (!_isOpen)
                return;

            _isOpen = false;
            _firmware = null;
            _deviceId = Guid.Empty;
            _ports.Release(_port);
        }
    }

    void IDisposable.Dispose()
    {
        Close();
    }
}
