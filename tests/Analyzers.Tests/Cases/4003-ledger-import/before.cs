using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4003;

public sealed class LedgerImport
{
    private readonly string _path;
    private readonly Task _sniffing;
    private bool _hasHeader;
    private char? _delimiter;
    private string[] _columns;

    public LedgerImport(string path)
    {
        _path = path;
        _sniffing = Task.Run(Sniff);
    }

    public async Task<string[]> ColumnsAsync()
    {
        await _sniffing.ConfigureAwait(false);
        return _hasHeader ? _columns : Array.Empty<string>();
    }

    public async Task<decimal> SumAsync(string column)
    {
        await _sniffing.ConfigureAwait(false);
        int at = _hasHeader ? Array.IndexOf(_columns, column) : 0;
        if (at < 0)
        {
            throw new ArgumentException("no such column: " + column, nameof(column));
        }

        decimal sum = 0;
        using var reader = new StreamReader(_path);
        if (_hasHeader)
        {
            await reader.ReadLineAsync().ConfigureAwait(false);
        }

        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            string[] cells = _delimiter is { } d ? line.Split(d) : new[] { line };
            if (at < cells.Length && decimal.TryParse(cells[at], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
            {
                sum += amount;
            }
        }

        return sum;
    }

    private void Sniff()
    {
        string first = null;
        foreach (var line in File.ReadLines(_path))
        {
            first = line;
            break;
        }

        if (first is null)
        {
            return;
        }

        foreach (char candidate in ";\t,|")
        {
            if (first.Contains(candidate))
            {
                _delimiter = candidate;
                break;
            }
        }

        var cells = _delimiter is { } d ? first.Split(d) : new[] { first };
        _hasHeader = !Array.Exists(cells, static c => decimal.TryParse(c, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
        if (_hasHeader)
        {
            _columns = cells;
        }
    }
}
