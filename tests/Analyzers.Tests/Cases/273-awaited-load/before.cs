using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C273;

public sealed class RemoteCatalog
{
    private readonly Task _loading;
    private bool _complete;
    private string[] _titles;
    private int _skipped;

    public RemoteCatalog(Func<Task<IReadOnlyList<string>>> fetch) => _loading = LoadAsync(fetch);

    public async Task<string> TitleAsync(int index)
    {
        await _loading.ConfigureAwait(false);
        if (!_complete || index >= _titles.Length)
        {
            return null;
        }

        return _titles[index];
    }

    public async Task<int> SkippedAsync()
    {
        await _loading.ConfigureAwait(false);
        return _complete ? _skipped : -1;
    }

    private async Task LoadAsync(Func<Task<IReadOnlyList<string>>> fetch)
    {
        IReadOnlyList<string> fetched = await fetch().ConfigureAwait(false);
        var titles = new List<string>();
        foreach (string title in fetched)
        {
            if (string.IsNullOrWhiteSpace(title))
            {
                _skipped++;
                continue;
            }

            titles.Add(title.Trim());
        }

        _titles = titles.ToArray();
        _complete = titles.Count > 0;
    }
}
