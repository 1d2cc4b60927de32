using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4718;

public sealed class SchemaGate
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Task<string[]>> _migrate;
    private int _claimed;
    private string[] _tables;
    private int _generation;

    public SchemaGate(Func<Task<string[]>> migrate) => _migrate = migrate;

    public async Task<string> LocateAsync(string table)
    {
        if (Interlocked.Exchange(ref _claimed, 1) == 0)
        {
            await MigrateAsync().ConfigureAwait(false);
        }

        await _ready.Task.ConfigureAwait(false);
        int at = Array.IndexOf(_tables, table);
        return at < 0 ? null : $"g{_generation}/{at:d4}";
    }

    private async Task MigrateAsync()
    {
        try
        {
            string[] tables = await _migrate().ConfigureAwait(false);
            _tables = tables;
            _generation = tables.Length == 0 ? 0 : int.Parse(tables[0].AsSpan(1));
            _ready.TrySetResult();
        }
        catch (Exception e)
        {
            _ready.TrySetException(e);
        }
    }
}
