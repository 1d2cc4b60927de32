using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5520;

public sealed class Wheel
{
    private static readonly ConcurrentDictionary<string, Wheel> s_cellar = new();
    private readonly string _variety;
    private readonly DateTime _pressed;
    private DateTime _ready;

    private Wheel(string variety, DateTime pressed)
    {
        _variety = variety;
        _pressed = pressed;
    }

    public DateTime Ready
    {
        get
        {
            if (_ready == default)
            {
                int weeks = 6;
                foreach (char c in _variety)
                {
                    weeks += c % 3;
                }

                _ready = _pressed.AddDays(7 * weeks);
            }

            return _ready;
        }
    }

    public static Wheel Shelve(string mark, string variety, DateTime pressed) =>
        s_cellar.GetOrAdd(mark, _ => new Wheel(variety, pressed));

    public static int RipeOn(DateTime day)
    {
        int ripe = 0;
        Parallel.ForEach(s_cellar.Values, wheel =>
        {
            if (wheel.Ready <= day)
            {
                Interlocked.Increment(ref ripe);
            }
        });
        return ripe;
    }
}
