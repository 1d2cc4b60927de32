using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4121;

public interface IStoreSession : IDisposable
{
    int Execute(string command);

    string ServerVersion { get; }
}

public sealed class UnitConnection : IDisposable
{
    private readonly object _use = new();
    private readonly Func<IStoreSession> _connect;
    private bool _open;
    private IStoreSession _session;
    private string _dialect;

    public UnitConnection(Func<IStoreSession> connect) => _connect = connect;

    public int Execute(string command)
    {
        lock (_use)
        {
            EnsureOpen();
            return _session.Execute(_dialect == "legacy" ? command.Replace("LIMIT", "TOP") : command);
        }
    }

    public bool TryDialect(TimeSpan patience, out string dialect)
    {
        dialect = null;
        if (!Monitor.TryEnter(_use, patience))
        {
            return false;
        }

        try
        {
            EnsureOpen();
            dialect = _dialect;
            return true;
        }
        finally
        {
            Monitor.Exit(_use);
        }
    }

    public void Dispose()
    {
        lock (_use)
        {
            if (_open)
            {
                _open = false;
                _session.Dispose();
                _session = null;
            }
        }
    }

    private void EnsureOpen()
    {
        if (_open)
        {
            return;
        }

        _session = _connect();
        _dialect = _session.ServerVersion.StartsWith("9.", StringComparison.Ordinal) ? "legacy" : "current";
        _open = true;
    }
}
