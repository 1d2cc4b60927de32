using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4411;

public sealed class PrinterProfile
{
    private readonly Lazy<(int DotsPerInch, string Tray)> _probe;

    public PrinterProfile(Func<string, string> query) =>
        _probe = new Lazy<(int, string)>(() => (int.Parse(query("resolution")), query("tray") ?? "main"));

    public string Tray => _probe.Value.Tray.ToUpperInvariant();

    public int PixelsFor(double inches) => (int)Math.Ceiling(inches * _probe.Value.DotsPerInch);
}
