using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3917;

public interface IServerConnection
{
    Task<string> ScalarAsync(string sql, CancellationToken token);
}

public sealed class ServerDialect
{
    private const int Detected = 1;

    private readonly SemaphoreSlim _probe = new(1, 1);
    private readonly Func<IServerConnection> _connect;
    private int _phase;
    private int _major;
    private bool _supportsReturning;
    private string _limitPattern = "";

    public ServerDialect(Func<IServerConnection> connect) => _connect = connect;

    public char QuoteChar { get; init; } = '"';

    public async Task<string> PageAsync(string query, int skip, int take, CancellationToken token = default)
    {
        await DetectAsync(token).ConfigureAwait(false);
        return query + " " + string.Format(CultureInfo.InvariantCulture, _limitPattern, skip, take);
    }

    public async Task<string> InsertAsync(string table, IReadOnlyList<string> columns, string key, CancellationToken token = default)
    {
        await DetectAsync(token).ConfigureAwait(false);
        var sql = new StringBuilder("INSERT INTO ").Append(Quote(table)).Append(" (");
        for (int i = 0; i < columns.Count; i++)
        {
            sql.Append(i == 0 ? "" : ", ").Append(Quote(columns[i]));
        }

        sql.Append(") VALUES (@").AppendJoin(", @", columns).Append(')');
        if (_supportsReturning)
        {
            sql.Append(" RETURNING ").Append(Quote(key));
        }

        return sql.ToString();
    }

    public async Task<bool> AtLeastAsync(int major, CancellationToken token = default)
    {
        await DetectAsync(token).ConfigureAwait(false);
        return _major >= major;
    }

    private string Quote(string name) => QuoteChar + name.Replace(QuoteChar.ToString(), new string(QuoteChar, 2)) + QuoteChar;

    private async Task DetectAsync(CancellationToken token)
    {
        if (_phase == Detected)
        {
            return;
        }

        await _probe.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_phase != Detected)
            {
                string banner = await _connect().ScalarAsync("SELECT version()", token).ConfigureAwait(false);
                int dot = banner.IndexOf('.');
                _major = int.Parse(dot < 0 ? banner : banner[..dot], CultureInfo.InvariantCulture);
                _supportsReturning = _major >= 10;
                _limitPattern = _major >= 12 ? "OFFSET {0} ROWS FETCH NEXT {1} ROWS ONLY" : "LIMIT {1} OFFSET {0}";
                Interlocked.Exchange(ref _phase, Detected);
            }
        }
        finally
        {
            _probe.Release();
        }
    }
}
