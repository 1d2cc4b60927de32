using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2910;

public sealed class FormatterPoolOptions
{
    public int Retained { get; init; } = 32;

    public int MaxCapacity { get; init; } = 16 * 1024;
}

public sealed class FormatterPool
{
    private readonly object _sync = new();
    private readonly StringBuilder[] _items;
    private readonly int _maxCapacity;
    private int _idle;
    private long _misses;

    public FormatterPool(FormatterPoolOptions options)
    {
        _items = new StringBuilder[options.Retained];
        _maxCapacity = options.MaxCapacity;
    }

    public long Misses => Interlocked.Read(ref _misses);

    public StringBuilder Rent()
    {
        if (_idle > 0 && TryPop(out var builder))
        {
            return builder;
        }

        Interlocked.Increment(ref _misses);
        return new StringBuilder(256);
    }

    public string ReturnToString(StringBuilder builder)
    {
        string text = builder.ToString();
        if (builder.Capacity > _maxCapacity || _idle >= _items.Length)
        {
            return text;
        }

        builder.Clear();
        lock (_sync)
        {
            if (_idle < _items.Length)
            {
                _items[_idle] = builder;
                _idle++;
            }
        }

        return text;
    }

    private bool TryPop(out StringBuilder builder)
    {
        lock (_sync)
        {
            if (_idle == 0)
            {
                builder = null;
                return false;
            }

            _idle--;
            builder = _items[_idle];
            _items[_idle] = null;
            return true;
        }
    }
}

public static class LogLine
{
    private static readonly FormatterPool s_pool = new(new FormatterPoolOptions());

    public static string Render(string category, params object[] values)
    {
        var builder = s_pool.Rent();
        builder.Append('[').Append(category).Append(']');
        foreach (object value in values)
        {
            builder.Append(' ').Append(value);
        }

        return s_pool.ReturnToString(builder);
    }
}
