using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1431;

public readonly record struct GeoPoint(double Latitude, double Longitude);

public interface IGeocoder
{
    GeoPoint Locate(string address);
}

public sealed class DepotMap
{
    private struct Cell
    {
        public double Latitude;
        public double Longitude;
        public bool Known;
    }

    private const int Stripes = 8;
    private readonly IGeocoder _geocoder;
    private readonly string[] _addresses;
    private readonly Cell[] _cells;
    private readonly object[] _stripes = new object[Stripes];

    public DepotMap(IGeocoder geocoder, string[] addresses)
    {
        _geocoder = geocoder;
        _addresses = addresses;
        _cells = new Cell[addresses.Length];
        for (int i = 0; i < Stripes; i++)
        {
            _stripes[i] = new object();
        }
    }

    public GeoPoint Locate(int depot)
    {
        if (depot < _cells.Length && _cells[depot].Known)
        {
            return new GeoPoint(_cells[depot].Latitude, _cells[depot].Longitude);
        }

        return Resolve(depot);
    }

    public double Distance(int a, int b)
    {
        var from = Locate(a);
        var to = Locate(b);
        double dLat = from.Latitude - to.Latitude;
        double dLon = (from.Longitude - to.Longitude) * Math.Cos(from.Latitude * Math.PI / 180);
        return 111.2 * Math.Sqrt((dLat * dLat) + (dLon * dLon));
    }

    private GeoPoint Resolve(int depot)
    {
        lock (_stripes[depot % Stripes])
        {
            ref Cell cell = ref _cells[depot];
            if (!cell.Known)
            {
                var point = _geocoder.Locate(_addresses[depot]);
                cell.Latitude = point.Latitude;
                cell.Longitude = point.Longitude;
                cell.Known = true;
            }

            return new GeoPoint(cell.Latitude, cell.Longitude);
        }
    }
}
