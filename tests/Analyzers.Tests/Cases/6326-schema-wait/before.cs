using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6326;

public sealed class SchemaSession : IDisposable
{
    private readonly ManualResetEventSlim _opened = new();
    private readonly Thread _opener;
    private bool _ok;
    private string _error = "not opened";
    private Dictionary<string, string[]> _tables;

    public SchemaSession(Func<IEnumerable<(string Table, string[] Columns)>> open)
    {
        _opener = new Thread(() => Open(open)) { IsBackground = true, Name = "schema" };
        _opener.Start();
    }

    public string[] Columns(string table)
    {
        if (!_opened.Wait(TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException();
        }

        if (!_ok)
        {
            throw new InvalidOperationException(_error);
        }

        return _tables.TryGetValue(table, out var columns) ? columns : Array.Empty<string>();
    }

    public void Dispose()
    {
        _opener.Join();
        _opened.Dispose();
    }

    private void Open(Func<IEnumerable<(string Table, string[] Columns)>> open)
    {
        try
        {
            _tables = new Dictionary<string, string[]>();
            foreach (var (table, columns) in open())
            {
                _tables[table] = columns;
            }

            _ok = true;
        }
        catch (Exception e)
        {
            _error = e.Message;
        }
        finally
        {
            _opened.Set();
        }
    }
}
