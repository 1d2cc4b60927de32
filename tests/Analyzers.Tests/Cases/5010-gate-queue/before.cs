using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5010;

public sealed class Passenger
{
    public Passenger(string name, int row) => (Name, Row) = (name, row);
    public string Name { get; }
    public int Row { get; }
}

public sealed class BoardingList
{
    private readonly Passenger[] _seats;
    private readonly object _agent = new();
    private volatile int _boarded;

    public BoardingList(int seats) => _seats = new Passenger[seats];

    public int Board(string name, int row)
    {
        lock (_agent)
        {
            int place = _boarded;
            if (place == _seats.Length)
            {
                return -1;
            }

            _boarded = place + 1;
            _seats[place] = new Passenger(name, row);
            return place;
        }
    }

    public int RowsBehind(int row)
    {
        int behind = 0;
        for (int i = 0; i < _boarded; i++)
        {
            if (_seats[i].Row > row)
            {
                behind++;
            }
        }

        return behind;
    }
}
