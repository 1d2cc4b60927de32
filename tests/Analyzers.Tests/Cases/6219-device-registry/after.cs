using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6219;

public sealed class DeviceRegistry
{
    private sealed class Device
    {
        public string Model;
        public Version Firmware;
        public int Channels;
    }

    private readonly ConcurrentDictionary<string, Device> _devices = new();

    public bool Enroll(string serial, string descriptor)
    {
        string[] parts = descriptor.Split('/');
        var device = new Device();
        device.Model = parts[0];
        device.Firmware = Version.Parse(parts[1]);
        device.Channels = parts.Length - 2;
        return _devices.TryAdd(serial, device);
    }

    public string Describe(string serial)
    {
        if (!_devices.TryGetValue(serial, out var device))
        {
            return "unknown";
        }

        return device.Model.Trim() + " v" + device.Firmware.ToString(2) + " x" + device.Channels;
    }
}
