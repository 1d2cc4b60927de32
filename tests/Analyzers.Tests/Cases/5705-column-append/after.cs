using System;
using System.Threading;

namespace Corpus.C5705;

public sealed class ColumnInfo
{
    public ColumnInfo(string name, Type type, int ordinal)
    {
        Name = name;
        Type = type;
        Ordinal = ordinal;
    }

    public string Name { get; }

    public Type Type { get; }

    public int Ordinal { get; }
}

public sealed class ColumnRegistry
{
    private readonly object _append = new();
    private readonly Func<string, Type> _typeOf;
    private ColumnInfo[] _columns = new ColumnInfo[4];
    private int _count;

    public ColumnRegistry(Func<string, Type> typeOf) => _typeOf = typeOf;

    public ColumnInfo this[string name] => Find(name) ?? Append(name, _typeOf(name));

    private ColumnInfo Find(string name)
    {
        int count = Volatile.Read(ref _count);
        for (int i = 0; i < count; i++)
        {
            var column = _columns[i];
            if (string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return null;
    }

    private ColumnInfo Append(string name, Type type)
    {
        lock (_append)
        {
            if (Find(name) is { } known)
            {
                return known;
            }

            if (_count == _columns.Length)
            {
                Array.Resize(ref _columns, _count * 2);
            }

            var added = new ColumnInfo(name, type, _count);
            _columns[_count] = added;
            Volatile.Write(ref _count, _count + 1);
            return added;
        }
    }
}
