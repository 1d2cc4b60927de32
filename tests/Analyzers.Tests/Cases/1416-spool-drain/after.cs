using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1416;

public sealed record PrintJob(string Title, int Pages, int Copies);

public sealed class PrintSpool
{
    private readonly BlockingCollection<PrintJob> _jobs = new();
    private readonly Action<PrintJob> _print;
    private readonly Thread _worker;
    private bool _drained;
    private int _pages;
    private string _lastTitle;

    public PrintSpool(Action<PrintJob> print)
    {
        _print = print;
        _worker = new Thread(Work) { IsBackground = true, Name = "spool" };
        _worker.Start();
    }

    public void Submit(string title, int pages, int copies = 1)
    {
        if (pages <= 0 || copies <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(pages));
        }

        _jobs.Add(new PrintJob(title, pages, copies));
    }

    public string Finish()
    {
        _jobs.CompleteAdding();
        while (!Volatile.Read(ref _drained))
        {
            Thread.SpinWait(20);
        }

        return _lastTitle is null
            ? "nothing printed"
            : _pages + " pages, last " + _lastTitle;
    }

    private void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            for (int copy = 0; copy < job.Copies; copy++)
            {
                _print(job);
                _pages += job.Pages;
            }

            _lastTitle = job.Title;
        }

        Volatile.Write(ref _drained, true);
    }
}
