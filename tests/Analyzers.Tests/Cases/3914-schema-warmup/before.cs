using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3914;

public sealed record ColumnInfo(string Table, string Name, string DbType);

public interface ICatalogReader
{
    Task<IReadOnlyList<ColumnInfo>> ReadAsync(string schema, CancellationToken token);
}

public sealed class SchemaWarmup
{
    private readonly ICatalogReader _reader;
    private readonly string _schema;
    private readonly Task _warm;
    private bool _complete;
    private ILookup<string, ColumnInfo> _columns;
    private int _widest;

    public SchemaWarmup(ICatalogReader reader, string schema)
    {
        _reader = reader;
        _schema = schema;
        _warm = Task.Run(() => LoadAsync(CancellationToken.None));
    }

    public bool IsWarm => _warm.IsCompletedSuccessfully;

    public async Task<string> CreateScriptAsync(string table)
    {
        await _warm.ConfigureAwait(false);
        if (!_complete)
        {
            throw new InvalidOperationException($"Schema '{_schema}' is empty.");
        }

        var lines = _columns[table].Select(c => $"  {c.Name.PadRight(_widest)} {c.DbType}");
        return $"CREATE TABLE {Quote(table)} (\n{string.Join(",\n", lines)}\n);";
    }

    public async Task<bool> HasColumnAsync(string table, string column)
    {
        await _warm.ConfigureAwait(false);
        return _complete && _columns[table].Any(c => string.Equals(c.Name, column, StringComparison.OrdinalIgnoreCase));
    }

    public IReadOnlyList<string> Tables()
    {
        _warm.Wait();
        if (_complete)
        {
            return _columns.Select(static g => g.Key).Order(StringComparer.Ordinal).ToList();
        }

        return Array.Empty<string>();
    }

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    private async Task LoadAsync(CancellationToken token)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                var columns = await _reader.ReadAsync(_schema, token).ConfigureAwait(false);
                if (columns.Count > 0)
                {
                    _widest = columns.Max(static c => c.Name.Length);
                    _columns = columns.ToLookup(static c => c.Table, StringComparer.OrdinalIgnoreCase);
                    _complete = true;
                }

                return;
            }
            catch (TimeoutException) when (attempt < 4)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), token).ConfigureAwait(false);
            }
        }
    }
}
