using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1406;

public sealed class CompiledQuery
{
    private string[] _slots;

    public string Sql { get; set; }

    public bool Frozen { get; private set; }

    public int SlotCount => _slots.Length;

    public void Freeze(List<string> slots)
    {
        _slots = slots.ToArray();
        Frozen = true;
    }

    public string Bind(IReadOnlyDictionary<string, string> values)
    {
        if (!Frozen)
        {
            throw new InvalidOperationException("The query is not compiled.");
        }

        string sql = Sql;
        foreach (var slot in _slots)
        {
            sql = sql.Replace("{" + slot + "}", values[slot], StringComparison.Ordinal);
        }

        return sql;
    }
}

public sealed class QueryTemplate
{
    private readonly object _compile = new();
    private readonly string _text;
    private CompiledQuery _compiled;

    public QueryTemplate(string text) => _text = text;

    public int SlotCount => Compiled().SlotCount;

    public string Render(IReadOnlyDictionary<string, string> values) => Compiled().Bind(values);

    private CompiledQuery Compiled()
    {
        if (_compiled is null)
        {
            lock (_compile)
            {
                if (_compiled is null)
                {
                    var query = new CompiledQuery { Sql = _text.Trim() };
                    query.Freeze(FindSlots(_text));
                    _compiled = query;
                }
            }
        }

        return _compiled;
    }

    private static List<string> FindSlots(string text)
    {
        var slots = new List<string>();
        int open;
        for (int from = 0; (open = text.IndexOf('{', from)) >= 0;)
        {
            int close = text.IndexOf('}', open);
            slots.Add(text[(open + 1)..close]);
            from = close + 1;
        }

        return slots;
    }
}
