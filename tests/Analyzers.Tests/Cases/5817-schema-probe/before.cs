using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5817;

public sealed class SchemaProbe
{
    private readonly TaskCompletionSource _probed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Task<string>> _query;
    private int _claimed;
    private int _major;
    private string[] _tables;

    public SchemaProbe(Func<Task<string>> query) => _query = query;

    public async Task<bool> SupportsAsync(string table)
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) == 0)
        {
            await ProbeAsync().ConfigureAwait(false);
        }

        await _probed.Task.ConfigureAwait(false);
        return _major >= 3 && Array.IndexOf(_tables, table) >= 0;
    }

    private async Task ProbeAsync()
    {
        try
        {
            string answer = await _query().ConfigureAwait(false);
            int bar = answer.IndexOf('|');
            _major = int.Parse(answer.AsSpan(0, bar));
            _tables = answer[(bar + 1)..].Split(',');
            _probed.SetResult();
        }
        catch (Exception e)
        {
            _probed.SetException(e);
        }
    }
}
