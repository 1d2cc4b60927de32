namespace Corpus.C1819;

public interface IHubBus
{
    uint ReadRegister(int port, int register);
}

public sealed class HubDriver
{
    private struct Port
    {
        public bool Probed;
        public byte Speed;
        public ushort Vendor;
        public ushort Product;
    }

    private readonly IHubBus _bus;
    private readonly Port[] _ports;
    private SpinLock _lines = new(enableThreadOwnerTracking: false);

    public HubDriver(IHubBus bus, int ports)
    {
        _bus = bus;
        _ports = new Port[ports];
    }

    public int PortCount => _ports.Length;

    public void Prewarm()
    {
        for (int i = 0; i < _ports.Length; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static s => s.Driver.Identify(s.Port), (Driver: this, Port: i), preferLocal: false);
        }
    }

    public string Identify(int port)
    {
        if (!Volatile.Read(ref _ports[port].Probed))
        {
            Probe(port);
        }

        return $"{_ports[port].Vendor:x4}:{_ports[port].Product:x4}@{_ports[port].Speed}";
    }

    private void Probe(int port)
    {
        bool taken = false;
        try
        {
            _lines.Enter(ref taken);
            if (!_ports[port].Probed)
            {
                ReadDescriptor(port);
                Volatile.Write(ref _ports[port].Probed, true);
            }
        }
        finally
        {
            if (taken)
            {
                _lines.Exit();
            }
        }
    }

    private void ReadDescriptor(int port)
    {
        uint id = _bus.ReadRegister(port, 0);
        _ports[port].Vendor = (ushort)(id >> 16);
        _ports[port].Product = (ushort)id;
        _ports[port].Speed = (byte)(_bus.ReadRegister(port, 1) & 0x7);
    }
}

public sealed class DeviceTree(HubDriver hub)
{
    public List<string> Enumerate()
    {
        var names = new List<string>(hub.PortCount);
        for (int i = 0; i < hub.PortCount; i++)
        {
            names.Add(i + ": " + hub.Identify(i));
        }

        return names;
    }
}
