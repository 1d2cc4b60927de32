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
    private volatile Link _link;

    public DeviceSession(IDevicePort ports, string port)
    {
        _ports = ports;
        _port = port;
    }

    public bool IsOpen
    {
        get { return _link != null; }
    }

    public void Open()
    {
        lock (this)
        {
            if (_link != null)
                return;

            Guid deviceId = _ports.QueryId(_port);
            Version firmware = _ports.QueryFirmware(_port);
            _link = new Link(deviceId, firmware, DateTime.UtcNow);
        }
    }

    public bool Supports(Version feature)
    {
        Link link = _link;
        if (link == null)
            return false;

        return link.Firmware >= feature;
    }

    public string Describe()
    {
        Link link = _link;
        if (link == null)
            throw new InvalidOperationException("The session on " + _port + " is not open.");

        return _port + " " + link.DeviceId.ToString("B") + " v" + link.Firmware.Major + " since " + link.OpenedAt.ToString("u");
    }

    public void Close()
    {
        lock (this)
        {
            if (_link == null)
                return;

            _link = null;
            _ports.Release(_port);
        }
    }

    void IDisposable.Dispose()
    {
        Close();
    }

    private sealed class Link
    {
        public readonly Guid DeviceId;
        public readonly Version Firmware;
        public readonly DateTime OpenedAt;

        public Link(Guid deviceId, Version firmware, DateTime openedAt)
        {
            DeviceId = deviceId;
            Firmware = firmware;
            OpenedAt = openedAt;
        }
    }
}
