using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3403;

public class Gazetteer
{
    private readonly ReaderWriterLockSlim _atlas = new();
    private readonly System.IO.TextReader _input;
    private Dictionary<string, int> _places;
    private int[] _populations;
    private bool _warm;

    public Gazetteer(System.IO.TextReader input) => _input = input;

    private bool Warm => _warm;

    public int Population(string place)
    {
        Heat();
        return _places.TryGetValue(place, out int at) ? _populations[at] : 0;
    }

    public int Total()
    {
        Heat();
        int sum = 0;
        foreach (int p in _populations)
        {
            sum += p;
        }

        return sum;
    }

    private void Heat()
    {
        if (Warm)
        {
            return;
        }

        _atlas.EnterWriteLock();
        try
        {
            if (!Warm)
            {
                Read();
                _warm = true;
            }
        }
        finally
        {
            _atlas.ExitWriteLock();
        }
    }

    private void Read()
    {
        var places = new Dictionary<string, int>();
        var populations = new List<int>();
        while (_input.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t');
            places[line[..tab]] = populations.Count;
            populations.Add(int.Parse(line.AsSpan(tab + 1)));
        }

        _places = places;
        _populations = populations.ToArray();
    }
}
