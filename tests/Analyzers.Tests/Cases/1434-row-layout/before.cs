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

public sealed class RowReader
{
    private readonly ISchemaReader _schema;
    private readonly object _layout = new();
    private ImmutableArray<ColumnSpec> _columns;
    private int _rowWidth;
    private int _keyOffset;

    public RowReader(ISchemaReader schema) => _schema = schema;

    public int RowWidth
    {
        get
        {
            EnsureLayout();
            return _rowWidth;
        }
    }

    public ReadOnlySpan<byte> Key(ReadOnlySpan<byte> page, int row)
    {
        EnsureLayout();
        return page.Slice((row * _rowWidth) + _keyOffset, 8);
    }

    public string Header()
    {
        EnsureLayout();
        var names = new List<string>();
        foreach (var column in _columns)
        {
            names.Add(column.Name);
        }

        return string.Join('|', names);
    }

    private void EnsureLayout()
    {
        if (_columns.IsDefault)
        {
            lock (_layout)
            {
                if (_columns.IsDefault)
                {
                    var columns = ImmutableArray.CreateBuilder<ColumnSpec>();
                    int width = 0;
                    foreach (var column in _schema.ReadSchema())
                    {
                        if (column.IsKey)
                        {
                            _keyOffset = width;
                        }

                        width += column.Width;
                        columns.Add(column);
                    }

                    _rowWidth = width;
                    _columns = columns.ToImmutable();
                }
            }
        }
    }
}
