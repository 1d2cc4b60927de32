using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1611;

public sealed record MergeSummary(long Rows, int Largest, string FirstError);

public sealed class ShardMerge
{
    private readonly Func<int, int> _copy;
    private readonly int[] _rows;
    private readonly string[] _errors;
    private readonly TaskCompletionSource<MergeSummary> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left;

    public ShardMerge(int shards, Func<int, int> copy)
    {
        _copy = copy;
        _rows = new int[shards];
        _errors = new string[shards];
        _left = shards;
    }

    public Task<MergeSummary> RunAsync()
    {
        if (_rows.Length == 0)
        {
            Finish();
        }

        for (int i = 0; i < _rows.Length; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static s => s.Owner.Copy(s.Index), (Owner: this, Index: i), preferLocal: false);
        }

        return _done.Task;
    }

    private void Copy(int shard)
    {
        try
        {
            _rows[shard] = _copy(shard);
        }
        catch (Exception e)
        {
            _errors[shard] = e.Message;
        }

        if (Interlocked.Decrement(ref _left) == 0)
        {
            Finish();
        }
    }

    private void Finish()
    {
        long sum = 0;
        int largest = 0;
        foreach (int rows in _rows)
        {
            sum += rows;
            largest = Math.Max(largest, rows);
        }

        string error = Array.Find(_errors, static e => e != null);
        _done.TrySetResult(new MergeSummary(sum, largest, error));
    }
}
