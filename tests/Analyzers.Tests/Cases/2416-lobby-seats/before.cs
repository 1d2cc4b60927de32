using System;
using System.Collections.Generic;

namespace Corpus.C2416;

internal struct Seat
{
    public int PlayerId;
    public string DisplayName;
    public byte Team;
    public bool Taken;
}

public interface ILobbySink
{
    void Announce(int seat, int playerId, string displayName);
}

public sealed class Lobby
{
    private readonly object _admission = new();
    private readonly Seat[] _seats;
    private readonly HashSet<int> _players = new();

    public Lobby(int capacity) => _seats = new Seat[capacity];

    public int Join(int playerId, string displayName)
    {
        lock (_admission)
        {
            if (!_players.Add(playerId))
            {
                return -1;
            }

            for (int i = 0; i < _seats.Length; i++)
            {
                ref var seat = ref _seats[i];
                if (seat.Taken)
                {
                    continue;
                }

                seat.PlayerId = playerId;
                seat.DisplayName = displayName.Trim();
                seat.Team = (byte)(i & 1);
                seat.Taken = true;
                return i;
            }

            _players.Remove(playerId);
            return -1;
        }
    }

    public void Broadcast(ILobbySink sink)
    {
        for (int i = 0; i < _seats.Length; i++)
        {
            if (_seats[i].Taken)
            {
                sink.Announce(i, _seats[i].PlayerId, _seats[i].DisplayName);
            }
        }
    }
}
