using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4104;

public sealed class Avatar
{
    public Avatar(string name, Action<byte[]> send)
    {
        Name = name;
        Send = send;
    }

    public string Name { get; }

    public Action<byte[]> Send { get; }
}

public sealed class ZoneRoster
{
    private readonly object _door = new();
    private readonly Avatar[] _avatars = new Avatar[256];
    private int _population;

    public bool TryEnter(Avatar avatar)
    {
        lock (_door)
        {
            if (_population == _avatars.Length)
            {
                return false;
            }

            _avatars[_population] = avatar;
            _population++;
            return true;
        }
    }

    public int Broadcast(byte[] packet, string except)
    {
        int sent = 0;
        for (int i = 0; i < _population; i++)
        {
            var avatar = _avatars[i];
            if (avatar.Name != except)
            {
                avatar.Send(packet);
                sent++;
            }
        }

        return sent;
    }
}
