using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3030;

public sealed class ShippingTariff
{
    private readonly object _syncRoot = new object();
    private readonly string _path;
    private Sheet _sheet;
    private int _reads;

    public ShippingTariff(string path)
    {
        _path = path;
    }

    public object SyncRoot { get { return _syncRoot; } }

    public int Reads
    {
        get
        {
            lock (SyncRoot)
                return _reads;
        }
    }

    public decimal Price(decimal kilograms)
    {
        Sheet sheet = GetSheet();
        return sheet.BasePrice + decimal.Ceiling(kilograms) * sheet.PerKilogram;
    }

    public bool IsCurrent(DateTime day)
    {
        Sheet sheet = _sheet;
        return sheet != null && day >= sheet.From && day <= sheet.To;
    }

    public void Invalidate()
    {
        lock (SyncRoot)
            _sheet = null;
    }

    private Sheet GetSheet()
    {
        Sheet sheet = _sheet;
        if (sheet == null)
        {
            lock (SyncRoot)
            {
                sheet = _sheet;
                if (sheet == null)
                {
                    sheet = new Sheet(File.ReadAllLines(_path));
                    _reads++;
                    _sheet = sheet;
                }
            }
        }

        return sheet;
    }

    private sealed class Sheet
    {
        public readonly decimal BasePrice;
        public readonly decimal PerKilogram;
        public readonly DateTime From;
        public readonly DateTime To;

        public Sheet(string[] lines)
        {
            BasePrice = decimal.Parse(lines[0], CultureInfo.InvariantCulture);
            PerKilogram = decimal.Parse(lines[1], CultureInfo.InvariantCulture);
            From = DateTime.Parse(lines[2], CultureInfo.InvariantCulture);
            To = From.AddYears(1);
        }
    }
}
