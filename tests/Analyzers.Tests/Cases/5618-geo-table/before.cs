using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5618;

public readonly record struct GeoRow(uint First, string Country);

public sealed class GeoTable
{
    private const int Idle = 0;
    private const int Loading = 1;
    private const int Loaded = 2;

    private readonly Func<IReadOnlyList<GeoRow>> _read;
    private int _state;
    private uint[] _starts;
    private string[] _countries;

    public GeoTable(Func<IReadOnlyList<GeoRow>> read) => _read = read;

    public int Count => Volatile.Read(ref _state) == Loaded ? _countries.Length : 0;

    public string CountryOf(uint address)
    {
        EnsureLoaded();
        int at = Array.BinarySearch(_starts, address);
        if (at < 0)
        {
            at = ~at - 1;
        }

        return at < 0 ? "ZZ" : _countries[at];
    }

    private void EnsureLoaded()
    {
        if (Volatile.Read(ref _state) == Loaded)
        {
            return;
        }

        var spinner = new SpinWait();
        while (true)
        {
            switch (Interlocked.CompareExchange(ref _state, Loading, Idle))
            {
                case Loaded:
                    return;

                case Idle:
                    LoadTable();
                    return;

                default:
                    spinner.SpinOnce();
                    break;
            }
        }
    }

    private void LoadTable()
    {
        int outcome = Idle;
        try
        {
            var rows = _read();
            var starts = new uint[rows.Count];
            var countries = new string[rows.Count];
            for (int i = 0; i < rows.Count; i++)
            {
                starts[i] = rows[i].First;
                countries[i] = string.Intern(rows[i].Country);
            }

            Array.Sort(starts, countries);
            _starts = starts;
            _countries = countries;
            outcome = Loaded;
        }
        finally
        {
            Volatile.Write(ref _state, outcome);
        }
    }
}
