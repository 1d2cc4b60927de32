using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3404;

internal sealed class RoomRegister
{
    private readonly Dictionary<int, string> _rooms = new();
    private readonly Func<IEnumerable<string>> _lines;
    private readonly object _desk = new();
    private bool _listed;

    public RoomRegister(Func<IEnumerable<string>> lines) => _lines = lines;

    public int Occupied
    {
        get
        {
            ListOnce();
            return _rooms.Count;
        }
    }

    public string GuestOf(int room)
    {
        ListOnce();
        return _rooms.TryGetValue(room, out var guest) ? guest : "vacant";
    }

    private void ListOnce()
    {
        if (_listed)
            return;

        lock (_desk)
        {
            if (_listed)
                return;

            _listed = true;
            foreach (string line in _lines())
            {
                int at = line.IndexOf(' ');
                if (at > 0 && int.TryParse(line.AsSpan(0, at), out int room))
                {
                    _rooms[room] = line.Substring(at + 1);
                }
            }
        }
    }
}
