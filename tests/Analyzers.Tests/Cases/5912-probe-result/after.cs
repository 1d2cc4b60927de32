using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5912;

internal sealed class Completion
{
    private int _done;

    public bool IsDone => Volatile.Read(ref _done) == 1;

    public void Complete() => Volatile.Write(ref _done, 1);
}

public interface IProbe<TResult>
{
    bool TryGetResult(out TResult result, out string log);
}

public sealed class PoolProbe<TResult> : IProbe<TResult>
    where TResult : class
{
    private readonly Completion _completion = new();
    private TResult _result;
    private string _log;

    public void Begin(Func<StringWriter, TResult> body) =>
        ThreadPool.QueueUserWorkItem(_ =>
        {
            var writer = new StringWriter();
            _result = body(writer);
            _log = writer.ToString();
            _completion.Complete();
        });

    public bool TryGetResult(out TResult result, out string log)
    {
        if (!_completion.IsDone)
        {
            result = null;
            log = null;
            return false;
        }

        result = _result;
        log = _log;
        return true;
    }
}

public static class ProbeDesk
{
    public static string Report<T>(IProbe<T> probe)
        where T : class
    {
        return probe.TryGetResult(out var result, out var log)
            ? result.ToString() + Environment.NewLine + log.TrimEnd()
            : "still running";
    }
}
