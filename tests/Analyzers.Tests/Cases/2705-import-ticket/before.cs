using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2705;

public sealed class ImportTicket
{
    private const int Queued = 0;
    private const int Running = 1;
    private const int Finished = 2;
    private const int Broken = 3;

    private readonly Func<string, bool> _insert;
    private readonly IReadOnlyList<string> _lines;
    private int _stage;
    private int _rows;
    private List<string> _rejected;
    private Exception _failure;

    public ImportTicket(IReadOnlyList<string> lines, Func<string, bool> insert)
    {
        _lines = lines;
        _insert = insert;
    }

    public bool Launch()
    {
        if (Interlocked.CompareExchange(ref _stage, Running, Queued) != Queued)
        {
            return false;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static t => t.Work(), this, preferLocal: false);
        return true;
    }

    public string Summary()
    {
        int stage = _stage;
        if (stage == Finished)
        {
            return $"{_rows} rows, {_rejected.Count} rejected";
        }

        return stage == Broken ? "failed: " + _failure.Message : "pending";
    }

    public IReadOnlyList<string> Rejected()
    {
        if (_stage != Finished)
        {
            throw new InvalidOperationException("The import has not finished.");
        }

        return _rejected;
    }

    private void Work()
    {
        var rejected = new List<string>();
        try
        {
            int rows = 0;
            foreach (string line in _lines)
            {
                if (_insert(line))
                {
                    rows++;
                }
                else
                {
                    rejected.Add(line);
                }
            }

            _rows = rows;
            _rejected = rejected;
            Interlocked.Exchange(ref _stage, Finished);
        }
        catch (Exception failure)
        {
            _failure = failure;
            Interlocked.CompareExchange(ref _stage, Broken, Running);
        }
    }
}
