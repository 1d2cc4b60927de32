using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3416;

public sealed class FormLayout
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<string> _template;
    private volatile string[] _headings;
    private volatile int _columns;
    private bool _parsed;

    public FormLayout(Func<string> template) => _template = template;

    public string Heading(int column)
    {
        Parse();
        return column < _columns ? _headings[column] : string.Empty;
    }

    public int Width => Parse()._columns;

    private FormLayout Parse()
    {
        if (_parsed) return this;

        _turn.Wait();
        try
        {
            if (!_parsed)
            {
                var headings = _template().Split(',', StringSplitOptions.TrimEntries);
                _headings = headings;
                _columns = headings.Length;
                _parsed = true;
            }

            return this;
        }
        finally
        {
            _turn.Release();
        }
    }
}
