namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>Further programs of the literature in C#, with the numbers of executions that GenMC 0.11.0 expects for those of the same name.</summary>
internal static class Structures
{
    public const string Peterson = """
        [Scenario] public sealed class S
        {
            bool _one, _two;
            int _turn, _x;
            int Use(int me)
            {
                Volatile.Write(ref _x, me);
                return Volatile.Read(ref _x);
            }
            [Actor] public int One()
            {
                Volatile.Write(ref _one, true);
                Volatile.Write(ref _turn, 1);
                while (Volatile.Read(ref _two) && Volatile.Read(ref _turn) == 1) { }
                var seen = Use(0);
                Volatile.Write(ref _one, false);
                return seen;
            }
            [Actor] public int Two()
            {
                Volatile.Write(ref _two, true);
                Volatile.Write(ref _turn, 0);
                while (Volatile.Read(ref _one) && Volatile.Read(ref _turn) == 0) { }
                var seen = Use(1);
                Volatile.Write(ref _two, false);
                return seen;
            }
        }
        """;

    /// <summary>Who comes last opens the barrier by its step; the program writes before it and reads behind it.</summary>
    public const string Barrier = """
        [Scenario] public sealed class S
        {
            int _waiting, _step, _x;
            void Wait()
            {
                var step = Volatile.Read(ref _step);
                if (Interlocked.Increment(ref _waiting) == 2)
                {
                    Interlocked.Exchange(ref _waiting, 0);
                    Interlocked.Increment(ref _step);
                    return;
                }
                while (Volatile.Read(ref _step) == step) { }
            }
            [Actor] public void Writer() { _x = 42; Wait(); }
            [Actor] public int Reader() { Wait(); return _x; }
        }
        """;

    /// <summary>
    /// Treiber's stack over an array: a pointer is a node's number with a count above it, which every exchange raises. Two pushes beside one pop.
    /// </summary>
    public const string TreiberStack = """
        [Scenario] public sealed class S
        {
            const long Count = 1L << 32;
            long _top;
            readonly long[] _next = new long[3];
            readonly int[] _value = new int[3], _x = new int[3];
            static int Node(long pointer) => (int)pointer;
            static long Raised(long pointer) => pointer - Node(pointer) + Count;
            void Push(int node)
            {
                _x[node] = node + 42;
                _value[node] = node;
                long top;
                do
                {
                    top = Volatile.Read(ref _top);
                    _next[node] = top;
                }
                while (Interlocked.CompareExchange(ref _top, Raised(top) + node, top) != top);
            }
            [Actor] public void One() => Push(1);
            [Actor] public void Two() => Push(2);
            [Actor] public int Pop()
            {
                long top;
                do
                {
                    top = Volatile.Read(ref _top);
                    if (Node(top) == 0)
                        return 0;
                }
                while (Interlocked.CompareExchange(ref _top, Raised(top) + Node(_next[Node(top)]), top) != top);
                return _x[_value[Node(top)]];
            }
        }
        """;

    /// <summary>Michael and Scott's queue over an array, with counted pointers as above: two threads each of which enqueues and dequeues.</summary>
    public const string MichaelScottQueue = """
        [Scenario] public sealed class S
        {
            const long Count = 1L << 32;
            const int Unset = 99;
            long _head = 1, _tail = 1;
            readonly long[] _next = { Unset, 0, Unset, Unset };
            readonly int[] _value = new int[4];
            static int Node(long pointer) => (int)pointer;
            static long Raised(long pointer) => pointer - Node(pointer) + Count;
            void Enqueue(int node, int value)
            {
                _value[node] = value;
                var own = _next[node];
                _next[node] = own - Node(own);
                long tail;
                while (true)
                {
                    tail = Volatile.Read(ref _tail);
                    var next = Volatile.Read(ref _next[Node(tail)]);
                    if (tail != _tail)
                        continue;
                    if (Node(next) == Unset)
                        throw new InvalidOperationException("a node that is not initialised");
                    if (Node(next) == 0 && Interlocked.CompareExchange(ref _next[Node(tail)], Raised(next) + node, next) == next)
                        break;
                    var other = Node(Volatile.Read(ref _next[Node(tail)]));
                    Interlocked.CompareExchange(ref _tail, Raised(tail) + other, tail);
                }
                Interlocked.CompareExchange(ref _tail, Raised(tail) + node, tail);
            }
            int Dequeue()
            {
                while (true)
                {
                    var head = Volatile.Read(ref _head);
                    var tail = Volatile.Read(ref _tail);
                    var next = Volatile.Read(ref _next[Node(head)]);
                    if (_head != head)
                        continue;
                    if (Node(head) != Node(tail))
                    {
                        var value = _value[Node(next)];
                        if (Interlocked.CompareExchange(ref _head, Raised(head) + Node(next), head) == head)
                            return value;
                    }
                    else if (Node(next) == Unset)
                        throw new InvalidOperationException("a node that is not initialised");
                    else if (Node(next) == 0)
                        return 0;
                    else
                        Interlocked.CompareExchange(ref _tail, Raised(tail) + Node(next), tail);
                }
            }
            [Actor] public int One() { Enqueue(2, 10); return Dequeue(); }
            [Actor] public int Two() { Enqueue(3, 20); return Dequeue(); }
        }
        """;

    /// <summary>Linux's old reader-writer lock, with two threads that each read, then write.</summary>
    public const string ReaderWriterLock = """
        [Scenario] public sealed class S
        {
            const int Bias = 0x100000;
            int _lock = Bias, _shared;
            void Enter(int weight)
            {
                while (true)
                {
                    var before = Interlocked.Add(ref _lock, -weight) + weight;
                    if (weight == 1 ? before > 0 : before == Bias)
                        return;
                    Interlocked.Add(ref _lock, weight);
                    while (weight == 1 ? _lock <= 0 : _lock != Bias) { }
                }
            }
            void Leave(int weight) => Interlocked.Add(ref _lock, weight);
            int Use()
            {
                Enter(1);
                var seen = _shared;
                Leave(1);
                Enter(Bias);
                _shared = 1;
                Leave(Bias);
                return seen;
            }
            [Actor] public int One() => Use();
            [Actor] public int Two() => Use();
        }
        """;

    /// <summary>Chase and Lev's deque: the owner pushes five items, pops three and pushes two, and a thief steals once.</summary>
    public const string ChaseLevDeque = """
        [Scenario] public sealed class S
        {
            const int N = 10;
            readonly long[] _buffer = new long[N];
            long _bottom, _top;

            void Push(long item)
            {
                var bottom = _bottom;
                if (bottom - Volatile.Read(ref _top) >= N)
                    return;
                _buffer[bottom % N] = item;
                Volatile.Write(ref _bottom, bottom + 1);
            }

            void Pop()
            {
                var bottom = _bottom;
                _bottom = bottom - 1;
                Thread.MemoryBarrier();
                var top = _top;
                if (bottom - top <= 0)
                {
                    _bottom = bottom;
                    return;
                }
                _ = _buffer[(bottom - 1) % N];
                if (bottom - top > 1)
                    return;
                Interlocked.CompareExchange(ref _top, top + 1, top);
                _bottom = bottom;
            }

            [Actor] public void Owner()
            {
                for (var i = 1; i <= 5; i++)
                    Push(i);
                for (var i = 0; i < 3; i++)
                    Pop();
                Push(6);
                Push(7);
            }

            [Actor] public long Thief()
            {
                var top = _top;
                Thread.MemoryBarrier();
                var bottom = Volatile.Read(ref _bottom);
                if (bottom - top <= 0)
                    return -1;
                var item = _buffer[top % N];
                return Interlocked.CompareExchange(ref _top, top + 1, top) == top ? item : -2;
            }
        }
        """;
}
