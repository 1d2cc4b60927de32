using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6319;

public interface IRowReader<T>
{
    T Read(object[] row);
}

public sealed class RowReader<T> : IRowReader<T>
    where T : class, new()
{
    private sealed class Plan
    {
        public PropertyInfo[] Targets;
        public bool[] Nullable;
        public int Required;
        public bool Complete;
    }

    private static readonly object s_gate = new();
    private static Plan s_plan;

    public T Read(object[] row)
    {
        if (s_plan == null)
        {
            BuildPlan();
        }

        var plan = s_plan;
        if (!plan.Complete || row.Length < plan.Required)
        {
            throw new ArgumentException("row is too short", nameof(row));
        }

        var item = new T();
        for (int i = 0; i < plan.Targets.Length && i < row.Length; i++)
        {
            if (row[i] is not null || plan.Nullable[i])
            {
                plan.Targets[i].SetValue(item, row[i]);
            }
        }

        return item;
    }

    private static void BuildPlan()
    {
        lock (s_gate)
        {
            if (s_plan == null)
            {
                var plan = new Plan { Targets = typeof(T).GetProperties() };
                plan.Nullable = new bool[plan.Targets.Length];
                for (int i = 0; i < plan.Targets.Length; i++)
                {
                    plan.Nullable[i] = !plan.Targets[i].PropertyType.IsValueType;
                    plan.Required += plan.Nullable[i] ? 0 : 1;
                }

                plan.Complete = true;
                s_plan = plan;
            }
        }
    }
}
