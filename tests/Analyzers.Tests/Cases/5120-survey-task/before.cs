using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5120;

public sealed class SurveySheet
{
    private readonly object _begin = new();
    private readonly Func<Task<string[]>> _read;
    private Task _opening;
    private string _title;
    private int _rows;

    public SurveySheet(Func<Task<string[]>> read) => _read = read;

    public async Task<string> DescribeAsync()
    {
        await OpenAsync().ConfigureAwait(false);
        return _title + " (" + _rows + ")";
    }

    public async Task<bool> IsEmptyAsync()
    {
        await OpenAsync().ConfigureAwait(false);
        return _rows == 0;
    }

    private Task OpenAsync()
    {
        var opening = _opening;
        if (opening != null)
        {
            return opening;
        }

        lock (_begin)
        {
            return _opening ??= LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        string[] lines = await _read().ConfigureAwait(false);
        _title = lines.Length > 0 ? lines[0] : "untitled";
        _rows = Math.Max(0, lines.Length - 1);
    }
}
