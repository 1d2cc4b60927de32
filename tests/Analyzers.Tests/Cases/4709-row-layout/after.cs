using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4709;

public sealed class RowLayout
{
    private static readonly ConditionalWeakTable<Type, RowLayout> s_layouts = new();

    private readonly Type _row;
    private bool _planned;
    private PropertyInfo[] _columns;
    private int _width;

    private RowLayout(Type row) => _row = row;

    public static RowLayout Of(Type row) => s_layouts.GetValue(row, static t => new RowLayout(t));

    public int Width
    {
        get
        {
            if (!Volatile.Read(ref _planned))
            {
                Plan();
            }

            return _width;
        }
    }

    public object[] Explode(object row)
    {
        if (!Volatile.Read(ref _planned))
        {
            Plan();
        }

        var cells = new object[_columns.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = _columns[i].GetValue(row);
        }

        return cells;
    }

    private void Plan()
    {
        lock (this)
        {
            if (_planned)
            {
                return;
            }

            var columns = _row.GetProperties(BindingFlags.Instance | BindingFlags.Public);
            Array.Sort(columns, static (a, b) => a.MetadataToken.CompareTo(b.MetadataToken));
            int width = 0;
            foreach (var column in columns)
            {
                width += column.PropertyType == typeof(string) ? 32 : 8;
            }

            _width = width;
            _columns = columns;
            Volatile.Write(ref _planned, true);
        }
    }
}
