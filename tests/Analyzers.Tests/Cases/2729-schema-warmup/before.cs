using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2729;

public interface ISchemaServer
{
    IReadOnlyDictionary<string, string[]> Tables();
    int Revision();
}

public sealed class SchemaWarmup
{
    private readonly ManualResetEventSlim _over = new(false);
    private readonly ISchemaServer _server;
    private IReadOnlyDictionary<string, string[]> _tables;
    private int _revision;
    private bool _usable;
    private string _fault;

    public SchemaWarmup(ISchemaServer server)
    {
        _server = server;
        ThreadPool.QueueUserWorkItem(Fetch);
    }

    public int Revision
    {
        get
        {
            RequireUsable();
            return _revision;
        }
    }

    public bool HasColumn(string table, string column)
    {
        RequireUsable();
        return _tables.TryGetValue(table, out string[] columns) && Array.IndexOf(columns, column) >= 0;
    }

    public bool TryTables(TimeSpan patience, out IEnumerable<string> names)
    {
        names = Array.Empty<string>();
        if (!_over.Wait(patience))
        {
            return false;
        }

        if (_usable)
        {
            names = _tables.Keys;
        }

        return _usable;
    }

    private void RequireUsable()
    {
        _over.Wait();
        if (!_usable)
        {
            throw new InvalidOperationException("The schema cannot be used: " + _fault);
        }
    }

    private void Fetch(object state)
    {
        try
        {
            _revision = _server.Revision();
            _tables = _server.Tables();
            _usable = true;
        }
        catch (Exception fault)
        {
            _fault = fault.Message;
        }
        finally
        {
            _over.Set();
        }
    }
}
