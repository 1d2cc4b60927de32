using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5308;

public sealed class SheetSchema
{
    private sealed record Layout(ImmutableArray<string> Columns, Dictionary<string, int> Ordinals, char Separator);

    private readonly Lazy<Layout> _layout;

    public SheetSchema(string header) => _layout = new Lazy<Layout>(() => Parse(header));

    public ImmutableArray<string> Columns => _layout.Value.Columns;

    internal char Separator => _layout.Value.Separator;

    internal int OrdinalOf(string column) => _layout.Value.Ordinals[column];

    private static Layout Parse(string header)
    {
        char separator = header.Contains(';') ? ';' : ',';
        var names = header.Split(separator);
        var ordinals = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
        return new Layout(ImmutableArray.Create(names), ordinals, separator);
    }
}

public static class SheetRow
{
    public static string Field(SheetSchema schema, string row, string column)
    {
        if (!schema.Columns.Contains(column))
        {
            return null;
        }

        return row.Split(schema.Separator)[schema.OrdinalOf(column)];
    }
}
