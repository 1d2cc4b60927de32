using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1422;

public sealed record GeoZone(string Code, double South, double West, double North, double East)
{
    public bool Covers(double lat, double lon) => lat >= South && lat < North && lon >= West && lon < East;
}

public static class GeoZones
{
    private static readonly ReaderWriterLockSlim s_rw = new();
    private static volatile GeoZone[] s_zones;
    private static volatile string s_release;
    private static bool s_loaded;

    public static string Release
    {
        get
        {
            Load();
            return s_release;
        }
    }

    public static string ZoneOf(double lat, double lon)
    {
        Load();
        foreach (var zone in s_zones)
        {
            if (zone.Covers(lat, lon))
            {
                return zone.Code;
            }
        }

        return null;
    }

    private static void Load()
    {
        if (!s_loaded)
        {
            s_rw.EnterWriteLock();
            try
            {
                if (!s_loaded)
                {
                    var lines = System.IO.File.ReadAllLines("zones.csv");
                    var zones = new GeoZone[lines.Length - 1];
                    for (int i = 1; i < lines.Length; i++)
                    {
                        zones[i - 1] = ParseZone(lines[i].Split(','));
                    }

                    s_zones = zones;
                    s_release = lines[0];
                    s_loaded = true;
                }
            }
            finally
            {
                s_rw.ExitWriteLock();
            }
        }
    }

    private static GeoZone ParseZone(string[] cells) =>
        new(cells[0], double.Parse(cells[1]), double.Parse(cells[2]), double.Parse(cells[3]), double.Parse(cells[4]));
}
