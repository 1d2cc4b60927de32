using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4411;

public sealed class PrinterProfile
{
    private readonly Func<string, string> _query;
    private int _probed;
    private int _dotsPerInch;
    private string _tray;

    public PrinterProfile(Func<string, string> query) => _query = query;

    public string Tray
    {
        get
        {
            Probe();
            return _tray.ToUpperInvariant();
        }
    }

    public int PixelsFor(double inches)
    {
        Probe();
        return (int)Math.Ceiling(inches * _dotsPerInch);
    }

    private void Probe()
    {
        if (Interlocked.CompareExchange(ref _probed, 1, 0) == 0)
        {
            _dotsPerInch = int.Parse(_query("resolution"));
            _tray = _query("tray") ?? "main";
        }
    }
}
