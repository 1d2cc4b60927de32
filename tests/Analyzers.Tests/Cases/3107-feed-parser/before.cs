using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3107;

public abstract class FeedParser
{
    private readonly object _setup = new();
    protected bool Configured;

    public abstract string KeyOf(string line);

    protected abstract void Configure();

    protected void ConfigureOnce()
    {
        lock (_setup)
        {
            if (!Configured)
            {
                Configure();
                Configured = true;
            }
        }
    }
}

public sealed class DelimitedParser : FeedParser
{
    private readonly Func<string> _header;
    private char _separator;
    private int _columns;

    public DelimitedParser(Func<string> header) => _header = header;

    public override string KeyOf(string line)
    {
        if (!Configured)
        {
            ConfigureOnce();
        }

        var cells = line.Split(_separator);
        return cells.Length == _columns ? cells[0] : null;
    }

    protected override void Configure()
    {
        string header = _header();
        _separator = header.Contains(';') ? ';' : ',';
        _columns = header.Split(_separator).Length;
    }
}
