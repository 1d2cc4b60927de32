using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1434;

public sealed record ColumnSpec(string Name, int Width, bool IsKey);

public interface ISchemaReader
{
    IEnumerable<ColumnSpec> ReadSchema();
}

internal sealed record RowLayout(ImmutableArray<ColumnSpec> Columns, int RowWidth, int KeyOffset);

public sealed class RowReader
{
    private readonly ISchemaReader _schema;
    private readonly object _layout = new();
    private RowLayout _current;

    public RowReader(ISchemaReader schema) => _schema = schema;

    public int RowWidth
    {
        get
        {
            return Layout().RowWidth;
        }
    }

    public ReadOnlySpan<byte> Key(ReadOnlySpan<byte> page, int row)
    {
        var layout = Layout();
        return page.Slice((row * layout.RowWidth) + layout.KeyOffset, 8);
    }

    public string Header()
    {
        var names = new List<string>();
        foreach (var column in Layout().Columns)
        {
            names.Add(column.Name);
        }

        return string.Join('|', names);
    }

    private RowLayout Layout()
    {
        if (_current is { } known)
        {
            return known;
        }

        lock (_layout)
        {
            if (_current is null)
            {
                var columns = ImmutableArray.CreateBuilder<ColumnSpec>();
                int width = 0;
                int keyOffset = 0;
                foreach (var column in _schema.ReadSchema())
                {
                    if (column.IsKey)
                    {
                        keyOffset = width;
                    }

                    width += column.Width;
                    columns.Add(column);
                }

                _current = new RowLayout(columns.ToImmutable(), width, keyOffset);
            }

            return _current;
        }
    }
}
