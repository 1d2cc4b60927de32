using System;
using System.Collections.Generic;
using System.Reflection;

namespace Corpus.C5702;

public sealed class RowMapper<TRow>
{
    private sealed class Plan
    {
        public readonly List<PropertyInfo> Columns = new();
        public string SelectList;
        public int KeyOrdinal = -1;
        public bool Complete;
    }

    private readonly object _compile = new();
    private readonly Func<PropertyInfo, string> _naming;
    private Plan _plan;

    public RowMapper(Func<PropertyInfo, string> naming) => _naming = naming;

    public string Select(string table)
    {
        var plan = Current();
        return "select " + plan.SelectList + " from " + table;
    }

    public object[] Values(TRow row)
    {
        var plan = Current();
        var cells = new object[plan.Columns.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = plan.Columns[i].GetValue(row);
        }

        if (plan.Complete && plan.KeyOrdinal >= 0 && cells[plan.KeyOrdinal] is null)
        {
            throw new InvalidOperationException("key is null");
        }

        return cells;
    }

    public void Invalidate()
    {
        lock (_compile)
        {
            _plan = null;
        }
    }

    private Plan Current()
    {
        var plan = _plan;
        if (plan == null)
        {
            lock (_compile)
            {
                plan = _plan;
                if (plan == null)
                {
                    plan = new Plan();
                    foreach (var p in typeof(TRow).GetProperties())
                    {
                        if (p.Name == "Id")
                        {
                            plan.KeyOrdinal = plan.Columns.Count;
                        }

                        plan.Columns.Add(p);
                    }

                    plan.SelectList = string.Join(", ", plan.Columns.ConvertAll(p => _naming(p)));
                    plan.Complete = true;
                    _plan = plan;
                }
            }
        }

        return plan;
    }
}
