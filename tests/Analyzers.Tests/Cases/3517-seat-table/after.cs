using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3517;

public sealed class SeatTable
{
    private struct Seat
    {
        public bool Taken;
        public int Ticket;
        public string Player;
        public long Since;
    }

    private readonly object _door = new();
    private readonly Seat[] _seats;
    private int _handedOut;

    public SeatTable(int capacity) => _seats = new Seat[capacity];

    public int Sit(string player, int ticket)
    {
        lock (_door)
        {
            if (_handedOut == _seats.Length)
            {
                return -1;
            }

            int number = _handedOut++;
            ref Seat seat = ref _seats[number];
            seat.Ticket = ticket;
            seat.Player = player;
            seat.Since = Environment.TickCount64;
            Volatile.Write(ref seat.Taken, true);
            return number;
        }
    }

    public bool TryLabel(int number, out string label)
    {
        ref Seat seat = ref _seats[number];
        if (!Volatile.Read(ref seat.Taken))
        {
            label = null;
            return false;
        }

        label = seat.Player.PadRight(16) + " #" + seat.Ticket;
        return true;
    }

    public TimeSpan LongestStay()
    {
        long now = Environment.TickCount64;
        long longest = 0;
        for (int i = 0; i < _seats.Length; i++)
        {
            if (Volatile.Read(ref _seats[i].Taken))
            {
                longest = Math.Max(longest, now - _seats[i].Since);
            }
        }

        return TimeSpan.FromMilliseconds(longest);
    }
}
