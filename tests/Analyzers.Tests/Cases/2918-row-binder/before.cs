using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data;
using System.Reflection;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2918;

public interface IRowBinder
{
    int Width { get; }

    object Bind(IDataRecord row);
}

public static class RowBinders
{
    private static readonly ConcurrentDictionary<Type, CompiledBinder> s_binders = new();

    public static IRowBinder For(Type type)
    {
        var binder = s_binders.GetOrAdd(type, static t => new CompiledBinder(t));
        if (!binder.Compiled)
        {
            binder.Compile();
        }

        return binder;
    }

    private sealed record CompiledBinder(Type Target) : IRowBinder
    {
        private readonly object _compile = new();
        private Action<object, object>[] _setters;
        private Func<object> _create;

        public bool Compiled { get; private set; }

        public int Width { get; private set; }

        public object Bind(IDataRecord row)
        {
            object item = _create();
            for (int i = 0; i < Width && i < row.FieldCount; i++)
            {
                if (!row.IsDBNull(i))
                {
                    _setters[i](item, row.GetValue(i));
                }
            }

            return item;
        }

        public void Compile()
        {
            lock (_compile)
            {
                if (Compiled)
                {
                    return;
                }

                var setters = new List<Action<object, object>>();
                foreach (var property in Target.GetProperties(BindingFlags.Instance | BindingFlags.Public))
                {
                    if (property.CanWrite)
                    {
                        setters.Add(property.SetValue);
                    }
                }

                _setters = setters.ToArray();
                _create = () => Activator.CreateInstance(Target);
                Width = setters.Count;
                Compiled = true;
            }
        }
    }
}

public static class DataReaderExtensions
{
    public static IEnumerable<T> Rows<T>(this IDataReader reader)
        where T : class
    {
        IRowBinder binder = RowBinders.For(typeof(T));
        if (reader.FieldCount > binder.Width)
        {
            throw new InvalidOperationException($"{typeof(T).Name} has only {binder.Width} columns.");
        }

        while (reader.Read())
        {
            yield return (T)binder.Bind(reader);
        }
    }
}
