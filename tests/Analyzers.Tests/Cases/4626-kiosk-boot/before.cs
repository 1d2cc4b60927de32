using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4626;

public sealed class KioskBoot
{
    private readonly ManualResetEventSlim _boot = new(false);
    private readonly Func<string, string> _rom;
    private bool _booted;
    private string _name;
    private int _revision;

    public KioskBoot(Func<string, string> rom)
    {
        _rom = rom;
        new Thread(Boot) { IsBackground = true }.Start();
    }

    public string Banner()
    {
        Await();
        return _name + " r" + _revision;
    }

    public bool Supports(int revision)
    {
        Await();
        return revision <= _revision;
    }

    private void Await()
    {
        if (!_booted)
        {
            _boot.Wait();
        }
    }

    private void Boot()
    {
        _name = _rom("name") ?? "kiosk";
        _revision = int.TryParse(_rom("revision"), out int revision) ? revision : 1;
        _booted = true;
        _boot.Set();
    }
}
