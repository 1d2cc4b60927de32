using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3829;

public sealed class PilotOffice
{
    private readonly TaskCompletionSource _briefed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Task<string[]>> _notices;
    private int _claimed;
    private string[] _hazards;
    private double _tide;

    public PilotOffice(Func<Task<string[]>> notices) => _notices = notices;

    public async Task<bool> MayEnterAsync(string fairway, double draught)
    {
        await BriefAsync().ConfigureAwait(false);
        return draught + 1.5 < _tide && Array.IndexOf(_hazards, fairway) < 0;
    }

    private async Task BriefAsync()
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) != 0)
        {
            await _briefed.Task.ConfigureAwait(false);
            return;
        }

        try
        {
            string[] lines = await _notices().ConfigureAwait(false);
            _tide = double.Parse(lines[0]);
            _hazards = lines[1..];
            _briefed.SetResult();
        }
        catch (Exception e)
        {
            _briefed.SetException(e);
            throw;
        }
    }
}
