using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6329;

public sealed class ZoneTransfer
{
    private readonly Func<Task<IReadOnlyList<string>>> _fetch;
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _claimed;
    private Dictionary<string, string> _records;
    private string _serial;

    public ZoneTransfer(Func<Task<IReadOnlyList<string>>> fetch) => _fetch = fetch;

    public async Task<string> ResolveAsync(string name)
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) == 0)
        {
            await TransferAsync().ConfigureAwait(false);
        }

        await _done.Task.ConfigureAwait(false);
        return _records.TryGetValue(name, out var address) ? address + "#" + _serial : null;
    }

    private async Task TransferAsync()
    {
        try
        {
            _records = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var line in await _fetch().ConfigureAwait(false))
            {
                string[] cells = line.Split('\t');
                if (cells[1] == "SOA")
                {
                    _serial = cells[2];
                }
                else
                {
                    _records[cells[0]] = cells[2];
                }
            }

            _done.SetResult();
        }
        catch (Exception e)
        {
            _done.SetException(e);
        }
    }
}
