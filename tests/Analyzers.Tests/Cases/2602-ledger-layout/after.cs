using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2602;

public abstract class LedgerView
{
    private readonly Lock _layoutLock = new();
    private readonly Func<string> _firstLine;
    private volatile string[] _columns;

    protected LedgerView(Func<string> firstLine) => _firstLine = firstLine;

    protected string[] Columns => _columns;

    protected int AmountColumn { get; private set; } = -1;

    public int Width
    {
        get
        {
            Layout();
            return Columns.Length;
        }
    }

    public abstract decimal Amount(string row);

    protected void Layout()
    {
        if (_columns is not null)
        {
            return;
        }

        lock (_layoutLock)
        {
            if (_columns is null)
            {
                string[] names = _firstLine().Split('\t');
                Learn(names);
                AmountColumn = Array.IndexOf(names, "amount");
                _columns = names;
            }
        }
    }

    protected virtual void Learn(string[] names)
    {
    }
}

public sealed class SwiftLedger : LedgerView
{
    private int _signColumn;

    public SwiftLedger(Func<string> firstLine)
        : base(firstLine)
    {
    }

    public override decimal Amount(string row)
    {
        Layout();
        string[] cells = row.Split('\t');
        decimal value = decimal.Parse(cells[AmountColumn]);
        return cells[_signColumn] == "D" ? -value : value;
    }

    protected override void Learn(string[] names) => _signColumn = Array.IndexOf(names, "dc");
}

public sealed class PlainLedger : LedgerView
{
    public PlainLedger(Func<string> firstLine)
        : base(firstLine)
    {
    }

    public override decimal Amount(string row)
    {
        Layout();
        return decimal.Parse(row.Split('\t')[AmountColumn]);
    }
}
