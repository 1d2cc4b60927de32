using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3217;

public sealed class TollSession
{
    public volatile bool Bound;
    public string Plaza;
    public int LaneCount;
}

public sealed class TollContext
{
    public TollSession Session { get; } = new();
}

public sealed class TollGate
{
    private readonly TollContext _context;
    private readonly Func<string> _locate;

    public TollGate(TollContext context, Func<string> locate)
    {
        _context = context;
        _locate = locate;
    }

    public string Assign(string plate)
    {
        if (!_context.Session.Bound)
        {
            Bind();
        }

        int lane = (plate.GetHashCode(StringComparison.Ordinal) & 0x7fffffff) % _context.Session.LaneCount;
        return _context.Session.Plaza + "/" + lane;
    }

    private void Bind()
    {
        var session = _context.Session;
        lock (session)
        {
            if (session.Bound)
            {
                return;
            }

            string[] place = _locate().Split('#');
            session.Plaza = place[0];
            session.LaneCount = int.Parse(place[1]);
            session.Bound = true;
        }
    }
}
