using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3624;

public sealed class BellTower
{
    private readonly object _rope = new();
    private bool _hung;
    private string _founder;
    private int _bells;

    public int Ring(int hour)
    {
        lock (_rope)
        {
            if (!IsHung())
            {
                Hang();
            }

            return Math.Min(hour, _bells);
        }
    }

    public string Founder()
    {
        string founder;
        Monitor.Enter(_rope);
        try
        {
            founder = IsHung() ? _founder : "none";
        }
        finally
        {
            Monitor.Exit(_rope);
        }

        return founder;
    }

    private bool IsHung() => _hung;

    private void Hang()
    {
        _hung = true;
        _founder = "Paccard " + DateTime.UtcNow.Year;
        _bells = _founder.Length;
    }
}
