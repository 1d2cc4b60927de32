using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5514;

public sealed class SeedVault
{
    private readonly object _door = new();
    private readonly List<string> _trays = new();
    private volatile bool _sealed;
    private string _seal;
    private int _trayCount;

    public bool Store(string tray)
    {
        lock (_door)
        {
            if (_sealed)
            {
                return false;
            }

            _trays.Add(tray);
            return true;
        }
    }

    public void Seal(string warden)
    {
        lock (_door)
        {
            if (_sealed)
            {
                return;
            }

            _trayCount = _trays.Count;
            _seal = warden + "-" + Guid.NewGuid().ToString("n");
            _sealed = true;
        }
    }

    public string Label()
    {
        string seal = _seal;
        if (_sealed)
        {
            return seal.Substring(0, 12) + " / " + _trayCount + " trays";
        }

        return "open";
    }
}
