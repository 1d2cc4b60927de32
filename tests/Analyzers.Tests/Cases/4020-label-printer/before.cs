using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4020;

public enum PrinterPhase
{
    Detached,
    Probing,
    Ready,
    Closed,
}

public sealed class LabelPrinter : IDisposable
{
    private readonly object _port = new();
    private readonly Func<string, Stream> _open;
    private PrinterPhase _phase;
    private Stream _stream;
    private Encoding _encoding;
    private int _columns;

    public LabelPrinter(Func<string, Stream> open) => _open = open;

    public void Attach(string device)
    {
        lock (_port)
        {
            if (_phase != PrinterPhase.Detached)
            {
                throw new InvalidOperationException("printer is already attached");
            }

            _phase = PrinterPhase.Probing;
            _stream = _open(device);
            _stream.WriteByte(0x05);
            int model = _stream.ReadByte();
            _columns = model == 2 ? 64 : 32;
            _encoding = model == 2 ? Encoding.UTF8 : Encoding.Latin1;
            _phase = PrinterPhase.Ready;
        }
    }

    public bool TryPrint(string title, IEnumerable<string> lines)
    {
        if (_phase != PrinterPhase.Ready)
        {
            return false;
        }

        byte[] frame = Compose(title, lines);
        lock (_port)
        {
            if (_phase != PrinterPhase.Ready)
            {
                return false;
            }

            _stream.Write(frame, 0, frame.Length);
            _stream.WriteByte(0x0C);
            return true;
        }
    }

    private byte[] Compose(string title, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        text.Append(' ', Math.Max(0, (_columns - title.Length) / 2)).AppendLine(title);
        foreach (var line in lines)
        {
            text.AppendLine(line.Length > _columns ? line[.._columns] : line);
        }

        return _encoding.GetBytes(text.ToString());
    }

    public void Dispose()
    {
        lock (_port)
        {
            _phase = PrinterPhase.Closed;
            _stream?.Dispose();
        }
    }
}
