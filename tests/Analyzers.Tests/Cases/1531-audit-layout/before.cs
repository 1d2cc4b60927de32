using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1531;

public sealed record AuditEvent(string Actor, string Action, IReadOnlyDictionary<string, string> Details);

public sealed class AuditTrail
{
    private readonly Func<IReadOnlyList<string>> _schema;
    private readonly Action<string> _emit;
    private int _opened;
    private string _header;
    private string[] _columns;

    public AuditTrail(Func<IReadOnlyList<string>> schema, Action<string> emit)
    {
        _schema = schema;
        _emit = emit;
    }

    public string Header
    {
        get
        {
            Open();
            return _header;
        }
    }

    public void Record(AuditEvent entry)
    {
        Open();
        var cells = new string[_columns.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = entry.Details.TryGetValue(_columns[i], out var value) ? Escape(value) : "";
        }

        _emit(entry.Actor + ";" + entry.Action + ";" + string.Join(';', cells));
    }

    public void Login(string actor, string address) =>
        Record(new AuditEvent(actor, "login", new Dictionary<string, string> { ["address"] = address }));

    private static string Escape(string value) => value.Replace(";", "\\;", StringComparison.Ordinal);

    private void Open()
    {
        if (Interlocked.CompareExchange(ref _opened, 1, 0) != 0)
        {
            return;
        }

        IReadOnlyList<string> schema = _schema();
        _columns = schema.Distinct(StringComparer.Ordinal).ToArray();
        _header = "actor;action;" + string.Join(';', _columns);
    }
}
