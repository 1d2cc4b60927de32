using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2823;

public sealed class ScaleHead
{
    private readonly TextReader _serial;
    private readonly Thread _reader;
    private decimal _step;
    private decimal _capacity;
    private string _unit;

    public ScaleHead(TextReader serial)
    {
        _serial = serial;
        _reader = new Thread(Pump) { IsBackground = true, Name = "scale-head" };
    }

    public int Mode
    {
        get => Volatile.Read(ref field);
        private set => Volatile.Write(ref field, value);
    }

    public void Open() => _reader.Start();

    public bool TryRound(decimal raw, out decimal shown)
    {
        shown = 0;
        if (Mode is not ('G' or 'N'))
        {
            return false;
        }

        shown = Math.Min(Math.Round(raw / _step) * _step, _capacity);
        return true;
    }

    public string Caption() => Mode switch
    {
        'G' => $"gross, {_unit}, max {_capacity}",
        'N' => $"net, {_unit}, max {_capacity}",
        _ => "no head",
    };

    private static bool TryParse(string line, out decimal step, out decimal capacity, ref string unit)
    {
        step = 1;
        capacity = 0;
        string[] cells = line.Split(';');
        if (cells.Length != 4 || !decimal.TryParse(cells[1], out step) || !decimal.TryParse(cells[2], out capacity))
        {
            return false;
        }

        unit = cells[3];
        return step > 0;
    }

    private void Pump()
    {
        while (_serial.ReadLine() is { } line)
        {
            if (line.Length > 8 && TryParse(line, out _step, out _capacity, ref _unit))
            {
                Mode = line[0] == 'n' ? 'N' : 'G';
                return;
            }
        }
    }
}
