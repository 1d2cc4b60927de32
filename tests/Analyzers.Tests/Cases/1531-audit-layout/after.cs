using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1531;

public sealed record AuditEvent(string Actor, string Action, IReadOnlyDictionary<string, string> Details);

public sealed class AuditTrail
{
    private sealed record Layout(string Header, string[] Columns);

    private readonly Action<string> _emit;
    private readonly Lazy<Layout> _layout;

    public AuditTrail(Func<IReadOnlyList<string>> schema, Action<string> emit)
    {
        _emit = emit;
        _layout = new Lazy<Layout>(() => Open(schema()));
    }

    public string Header => _layout.Value.Header;

    public void Record(AuditEvent entry)
    {
        string[] columns = _layout.Value.Columns;
        var cells = new string[columns.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = entry.Details.TryGetValue(columns[i], out var value) ? Escape(value) : "";
        }

        _emit(entry.Actor + ";" + entry.Action + ";" + string.Join(';', cells));
    }

    public void Login(string actor, string address) =>
        Record(new AuditEvent(actor, "login", new Dictionary<string, string> { ["address"] = address }));

    private static string Escape(string value) => value.Replace(";", "\\;", StringComparison.Ordinal);

    private static Layout Open(IReadOnlyList<string> schema)
    {
        string[] columns = schema.Distinct(StringComparer.Ordinal).ToArray();
        return new Layout("actor;action;" + string.Join(';', columns), columns);
    }
}
