using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5906;

public sealed class Series<T>
{
    private readonly object _append = new();
    private T[] _items = new T[16];
    private int _count;

    public int Count => _count;

    public T this[int index] => _items[index];

    public void Append(T item)
    {
        lock (_append)
        {
            int at = _count;
            if (at == _items.Length)
            {
                Array.Resize(ref _items, at * 2);
            }

            _items[at] = item;
            _count = at + 1;
        }
    }
}

public static class SeriesMath
{
    public static double Mean(this Series<double> series)
    {
        int n = series.Count;
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += series[i];
        }

        return n == 0 ? double.NaN : sum / n;
    }
}

public sealed class LatencyBoard
{
    private readonly Series<double> _samples = new();

    public void Observe(TimeSpan took) => _samples.Append(took.TotalMilliseconds);

    public string Render() => _samples.Mean().ToString("F2") + " ms";
}
