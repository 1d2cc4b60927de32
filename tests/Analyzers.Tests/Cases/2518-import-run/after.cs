using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2518;

public sealed record ImportResult(int Rows, string Reason);

public interface IRowWriter
{
    void Write(string[] cells);
}

public sealed class ImportRun
{
    private readonly IRowWriter _writer;
    private readonly Action<TimeSpan> _heartbeat;

    public ImportRun(IRowWriter writer, Action<TimeSpan> heartbeat)
    {
        _writer = writer;
        _heartbeat = heartbeat;
    }

    public ImportResult Execute(IEnumerable<string> lines, char separator)
    {
        int rows = 0;
        string reason = null;
        bool halted = false;

        var worker = new Thread(() =>
        {
            try
            {
                foreach (string line in lines)
                {
                    _writer.Write(line.Split(separator));
                    rows++;
                }
            }
            catch (Exception e)
            {
                reason = e.GetType().Name + ": " + e.Message;
            }

            Volatile.Write(ref halted, true);
        });
        worker.IsBackground = true;
        worker.Start();

        long started = Environment.TickCount64;
        while (!Volatile.Read(ref halted))
        {
            Thread.Sleep(25);
            _heartbeat(TimeSpan.FromMilliseconds(Environment.TickCount64 - started));
        }

        return new ImportResult(rows, reason ?? "completed");
    }
}
