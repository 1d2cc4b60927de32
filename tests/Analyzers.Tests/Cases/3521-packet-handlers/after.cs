using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3521;

public interface IPacketCodec
{
    object Decode(ReadOnlySpan<byte> body);
}

public sealed class PacketHandler
{
    private readonly Action<object> _action;
    private IPacketCodec _codec;
    private int _largest;

    public PacketHandler(Action<object> action) => _action = action;

    internal void Bind(IPacketCodec codec, int largest)
    {
        _codec = codec;
        _largest = largest;
    }

    internal bool Handle(ReadOnlySpan<byte> body)
    {
        if (body.Length > _largest)
        {
            return false;
        }

        _action(_codec.Decode(body));
        return true;
    }
}

public sealed class PacketRouter
{
    private readonly object _registration = new();
    private readonly PacketHandler[] _handlers = new PacketHandler[256];
    private readonly Func<byte, IPacketCodec> _codecs;

    public PacketRouter(Func<byte, IPacketCodec> codecs) => _codecs = codecs;

    public void Register(byte id, Action<object> action, int largest = 1400)
    {
        lock (_registration)
        {
            if (_handlers[id] is not null)
            {
                throw new ArgumentException("packet " + id + " already has a handler", nameof(id));
            }

            var handler = new PacketHandler(action);
            handler.Bind(_codecs(id), largest);
            _handlers[id] = handler;
        }
    }

    public bool Route(ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty)
        {
            return false;
        }

        var handler = _handlers[packet[0]];
        return handler is not null && handler.Handle(packet[1..]);
    }
}
