using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.S2116;

public sealed record Place(int Id, string Name, double Latitude, double Longitude);

public sealed class Gazetteer
{
    private readonly string _path;
    private readonly object _loading = new();
    private readonly List<Place> _places = new();
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _loaded;

    public Gazetteer(string path) => _path = path;

    public int Count
    {
        get
        {
            Load();
            return _places.Count;
        }
    }

    public Place Find(string name)
    {
        Load();
        return _byName.TryGetValue(name, out int id) ? _places[id] : null;
    }

    public Place Nearest(double latitude, double longitude)
    {
        Load();
        Place best = null;
        double distance = double.MaxValue;
        foreach (var place in _places)
        {
            double d = Math.Pow(place.Latitude - latitude, 2) + Math.Pow(place.Longitude - longitude, 2);
            if (d < distance)
            {
                (best, distance) = (place, d);
            }
        }

        return best;
    }

    private void Load()
    {
        if (_loaded)
        {
            return;
        }

        lock (_loading)
        {
            if (_loaded)
            {
                return;
            }

            foreach (var line in File.ReadLines(_path))
            {
                var cells = line.Split('\t');
                var place = new Place(_places.Count, cells[0], double.Parse(cells[1]), double.Parse(cells[2]));
                _places.Add(place);
                _byName[place.Name] = place.Id;
            }

            _loaded = true;
        }
    }
}
