using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C226;

public sealed class DriverHost
{
    private sealed record Device(System.IO.Stream Handle, int Features);

    private readonly Lazy<Device> _device;

    public DriverHost(Func<string, System.IO.Stream> open)
    {
        _device = new Lazy<Device>(() =>
        {
            var handle = open("/dev/widget0");
            return new Device(handle, handle.ReadByte());
        });
    }

    public bool Supports(int feature) => (_device.Value.Features & (1 << feature)) != 0;

    public int Control(byte code)
    {
        var device = _device.Value;
        lock (this)
        {
            device.Handle.WriteByte(code);
            return device.Handle.ReadByte();
        }
    }
}
