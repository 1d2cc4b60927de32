using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3011;

internal sealed class ClusterView
{
    private const int PhaseIdle = 0;
    private const int PhaseJoining = 1;
    private const int PhaseMember = 2;

    private readonly object _gate = new object();
    private readonly string _self;
    private int _phase;
    private string _leader;
    private long _term;
    private ArrayList _peers;

    public ClusterView(string self)
    {
        _self = self;
    }

    public bool IsLeader
    {
        get { return Thread.VolatileRead(ref _phase) == PhaseMember && _leader == _self; }
    }

    public string Describe()
    {
        if (Thread.VolatileRead(ref _phase) != PhaseMember)
            return _self + " (not joined)";

        return _self + " -> " + _leader + "@" + _term + " of " + _peers.Count;
    }

    public void BecomeSeed()
    {
        lock (_gate)
        {
            if (_phase != PhaseIdle)
                throw new InvalidOperationException("Already joined.");

            _leader = _self;
            _term = 1;
            _peers = new ArrayList();
            _peers.Add(_self);
            Thread.VolatileWrite(ref _phase, PhaseMember);
        }
    }

    public void JoinThrough(string seed, string[] members, long term)
    {
        lock (_gate)
        {
            if (_phase != PhaseIdle)
                throw new InvalidOperationException("Already joined.");

            _phase = PhaseJoining;
            _peers = new ArrayList(members);
            if (!_peers.Contains(_self))
                _peers.Add(_self);

            _leader = seed;
            _term = term;
            Thread.VolatileWrite(ref _phase, PhaseMember);
        }
    }
}
