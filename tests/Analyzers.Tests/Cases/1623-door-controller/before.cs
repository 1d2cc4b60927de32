using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1623;

public enum DoorState
{
    Unknown,
    Locked,
    Unlocked,
}

public sealed partial class DoorController(string name, Func<string, byte[]> read)
{
    private readonly object _probe = new();
    private volatile DoorState _state;
    private string _firmware;
    private int _battery;

    public string Summary()
    {
        if (_state == DoorState.Unknown)
        {
            Probe();
        }

        return name + " " + _firmware + " " + _battery + "%";
    }

    public bool NeedsService() => _state switch
    {
        DoorState.Unknown => false,
        _ => _battery < 15,
    };

    public Task<string>[] SummaryMany(int times)
    {
        var tasks = new Task<string>[times];
        for (int i = 0; i < times; i++)
        {
            tasks[i] = Task.Run(Summary);
        }

        return tasks;
    }
}

public sealed partial class DoorController
{
    private void Probe()
    {
        lock (_probe)
        {
            if (_state != DoorState.Unknown)
            {
                return;
            }

            byte[] reply = read(name);
            _battery = Math.Clamp((int)reply[1], 0, 100);
            _firmware = "v" + reply[2] + "." + reply[3];
            _state = reply[0] == 0 ? DoorState.Unlocked : DoorState.Locked;
        }
    }
}
