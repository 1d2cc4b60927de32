using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1624;

public sealed class MigrationDesk
{
    private readonly Func<IEnumerable<string>> _tables;
    private readonly List<string> _pending = new();
    private readonly object _inspect = new();
    private bool _entered;
    private int _schemaVersion;
    private string _marker;

    public MigrationDesk(Func<IEnumerable<string>> tables) => _tables = tables;

    public int SchemaVersion
    {
        get
        {
            EnsureInspected();
            return _schemaVersion;
        }
    }

    public string Script(string dialect)
    {
        EnsureInspected();
        var text = new System.Text.StringBuilder();
        text.Append("-- ").Append(dialect).Append(' ').AppendLine(_marker.Trim());
        foreach (var table in _pending)
        {
            text.Append("alter table ").Append(table).AppendLine(" add rowversion;");
        }

        return text.ToString();
    }

    private void EnsureInspected()
    {
        lock (_inspect)
        {
            if (_entered)
            {
                return;
            }

            foreach (var table in _tables())
            {
                if (table.StartsWith("v_", StringComparison.Ordinal))
                {
                    _schemaVersion = Math.Max(_schemaVersion, int.Parse(table.AsSpan(2)));
                }
                else
                {
                    _pending.Add(table);
                }
            }

            _marker = "schema " + _schemaVersion;
            _entered = true;
        }
    }
}
