namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>
/// Locks of the literature in C#, each with two threads that write and read one variable inside. The numbers of executions are those that GenMC 0.11.0
/// expects for its programs of the same name; relaxed becomes plain, acquire and release become volatile, read-modify-writes become Interlocked.
/// </summary>
internal static class Mutual
{
    public static string Exclusion(string name) => Scenario(name switch
    {
        "ticket" => Ticket,
        "ttas" => TestAndTestAndSet,
        "spinlock" => Spin,
        "twa" => TicketWithWaitingArray,
        "mcs" => MellorCrummeyScott,
        "mutex" => Futex,
        "qspinlock" => Pending,
        _ => throw new ArgumentException(name),
    });

    /// <summary>A lock with a word of three states and a signal to wait for: free, held, held and waited for.</summary>
    private const string Futex = """
        int _state, _signal;
        void Enter(int me)
        {
            if (Interlocked.CompareExchange(ref _state, 1, 0) == 0)
                return;
            while (true)
            {
                Interlocked.CompareExchange(ref _state, 2, 1);
                var signal = Volatile.Read(ref _signal);
                if (Volatile.Read(ref _state) == 2)
                    while (Volatile.Read(ref _signal) == signal) { }
                if (Interlocked.CompareExchange(ref _state, 2, 0) == 0)
                    return;
            }
        }
        void Leave(int me)
        {
            if (Interlocked.CompareExchange(ref _state, 0, 1) == 1)
                return;
            Volatile.Write(ref _state, 0);
            Interlocked.Increment(ref _signal);
        }
        """;

    /// <summary>Linux's queued spin lock, of which two threads need the word only: its lowest byte says who holds it, and one bit that somebody is next.</summary>
    private const string Pending = """
        const int Held = 1, Next = 1 << 8, HeldMask = 0xFF;
        int _word;
        void Enter(int me)
        {
            var seen = Interlocked.CompareExchange(ref _word, Held, 0);
            if (seen == 0)
                return;
            while (seen == Next)
                seen = _word;
            while (true)
            {
                if ((seen & ~HeldMask) != 0)
                    throw new InvalidOperationException("two threads need no queue");
                var wanted = seen == Held ? Held | Next : Held;
                var found = Interlocked.CompareExchange(ref _word, wanted, seen);
                if (found == seen && wanted == Held)
                    return;
                if (found == seen)
                    break;
                seen = found;
            }
            while ((Volatile.Read(ref _word) & HeldMask) != 0) { }
            Interlocked.Add(ref _word, Held - Next);
        }
        void Leave(int me) => Interlocked.Add(ref _word, -Held);
        """;

    /// <summary>Mellor-Crummey and Scott: each thread waits at a node of its own, which the one before it in the queue sets.</summary>
    private const string MellorCrummeyScott = """
        sealed class Node { public bool Go; public Node Next; }
        readonly Node[] _nodes = { new Node(), new Node() };
        Node _last;
        void Enter(int me)
        {
            var node = _nodes[me];
            node.Go = false;
            node.Next = null;
            var before = Interlocked.Exchange(ref _last, node);
            if (before == null)
                return;
            before.Next = node;
            while (!Volatile.Read(ref node.Go)) { }
        }
        void Leave(int me)
        {
            var node = _nodes[me];
            var next = node.Next;
            if (next == null)
            {
                if (Interlocked.CompareExchange(ref _last, null, node) == node)
                    return;
                while ((next = node.Next) == null) { }
            }
            Volatile.Write(ref next.Go, true);
        }
        """;

    private const string Ticket = """
        int _next, _owner;
        void Enter(int me)
        {
            var ticket = Interlocked.Increment(ref _next) - 1;
            while (Volatile.Read(ref _owner) != ticket) { }
        }
        void Leave(int me) => Volatile.Write(ref _owner, _owner + 1);
        """;

    private const string TestAndTestAndSet = """
        int _held;
        void Enter(int me)
        {
            do
            {
                while (_held != 0) { }
            }
            while (Interlocked.Exchange(ref _held, 1) != 0);
        }
        void Leave(int me) => Volatile.Write(ref _held, 0);
        """;

    private const string Spin = """
        int _held;
        void Enter(int me)
        {
            do
            {
                while (_held != 0) { }
            }
            while (Interlocked.CompareExchange(ref _held, 1, 0) != 0);
        }
        void Leave(int me) => Volatile.Write(ref _held, 0);
        """;

    /// <summary>A ticket lock whose far waiters wait at an array, of which each release bumps one element.</summary>
    private const string TicketWithWaitingArray = """
        int _ticket, _grant;
        readonly int[] _array = new int[4];
        void Enter(int me)
        {
            var ticket = Interlocked.Increment(ref _ticket) - 1;
            var distance = ticket - Volatile.Read(ref _grant);
            if (distance == 0)
                return;
            while (Volatile.Read(ref _grant) != ticket) { }
        }
        void Leave(int me)
        {
            var grant = _grant + 1;
            Volatile.Write(ref _grant, grant);
            Interlocked.Increment(ref _array[(grant + 1) % 4]);
        }
        """;

    private static string Scenario(string members) => $$"""
        [Scenario] public sealed class S
        {
            {{members}}
            int _shared;
            int Use(int me)
            {
                Enter(me);
                _shared = me + 1;
                var seen = _shared;
                Leave(me);
                return seen;
            }
            [Actor] public int One() => Use(0);
            [Actor] public int Two() => Use(1);
        }
        """;
}
