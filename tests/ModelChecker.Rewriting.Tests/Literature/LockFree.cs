namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>Lock-free structures of the literature (Vyukov, Treiber, Michael and Scott, McKenney) as a user would write them in C#.</summary>
internal static class LockFree
{
    public const string VyukovQueue = """
        public sealed class Ring
        {
            struct Cell { public int Sequence, Item; }
            readonly Cell[] _cells = new Cell[2];
            int _in, _out;
            public Ring() => _cells[1].Sequence = 1;
            public bool Put(int item)
            {
                while (true)
                {
                    var place = Volatile.Read(ref _in);
                    ref var cell = ref _cells[place & 1];
                    var ahead = Volatile.Read(ref cell.Sequence) - place;
                    if (ahead < 0)
                        return false;
                    if (ahead > 0 || Interlocked.CompareExchange(ref _in, place + 1, place) != place)
                        continue;
                    cell.Item = item;
                    Volatile.Write(ref cell.Sequence, place + 1);
                    return true;
                }
            }
            public bool Take(out int item)
            {
                while (true)
                {
                    var place = Volatile.Read(ref _out);
                    ref var cell = ref _cells[place & 1];
                    var ahead = Volatile.Read(ref cell.Sequence) - place - 1;
                    item = 0;
                    if (ahead < 0)
                        return false;
                    if (ahead > 0 || Interlocked.CompareExchange(ref _out, place + 1, place) != place)
                        continue;
                    item = cell.Item;
                    Volatile.Write(ref cell.Sequence, place + 2);
                    return true;
                }
            }
        }
        [Scenario, Allowed("-1"), Allowed("1"), Allowed("2")] public sealed class S
        {
            readonly Ring _ring = new();
            [Actor] public void P() => _ring.Put(1);
            [Actor] public void Q() => _ring.Put(2);
            [Actor] public int C() => _ring.Take(out var item) ? item : -1;
        }
        """;

    public const string ExchangedTail = """
        [Scenario, Forbidden("0, -1"), Forbidden("-1, 0")] public sealed class S
        {
            sealed class Node { public int Value; public volatile Node? Next; }
            Node _head, _tail;
            public S() => _head = _tail = new Node();
            void Push(int value) { var node = new Node { Value = value }; Interlocked.Exchange(ref _head, node).Next = node; }
            int Pop() { if (_tail.Next is not { } next) return -1; _tail = next; return next.Value; }
            [Actor] public void A() => Push(1);
            [Actor] public void B() => Push(2);
            [Actor] public (int, int) C() => (Pop(), Pop());
        }
        """;

    /// <summary>A node comes back while another thread still holds its old successor.</summary>
    public const string RecycledNode = """
        [Scenario] public sealed class S
        {
            sealed class Node { public Node? Next; public int Value; }
            Node? _top = new() { Value = 1, Next = new() { Value = 2 } };
            int _popped;
            Node? Pop()
            {
                while (true)
                {
                    if (Volatile.Read(ref _top) is not { } top)
                        return null;
                    var next = Volatile.Read(ref top.Next);
                    if (Interlocked.CompareExchange(ref _top, next, top) == top)
                        return top;
                }
            }
            void Push(Node node)
            {
                do
                    node.Next = Volatile.Read(ref _top);
                while (Interlocked.CompareExchange(ref _top, node, node.Next) != node.Next);
            }
            [Actor] public void A() => Pop();
            [Actor] public void B()
            {
                var (first, second) = (Pop(), Pop());
                if (first is not null)
                    Push(first);
                _popped = second?.Value ?? 0;
            }
            [Invariant] public bool NoPoppedNodeIsInside() { for (var node = _top; node is not null; node = node.Next) if (node.Value == _popped) return false; return true; }
        }
        """;

    public const string CountedReaders = """
        public sealed class Node { public int Value = 1; }
        [Scenario, Forbidden("666")] public sealed class S
        {
            Node? _now = new();
            int _readers;
            [Actor] public int R() { ENTER; var seen = Volatile.Read(ref _now)?.Value ?? -1; Interlocked.Decrement(ref _readers); return seen; }
            [Actor] public void W() { var old = Interlocked.Exchange(ref _now, null)!; if (Volatile.Read(ref _readers) == 0) old.Value = 666; }
        }
        """;

    public const string EventCount = """
        [Scenario, Allowed("True")] public sealed class S
        {
            readonly object _gate = new();
            int _key;
            volatile bool _item;
            [Actor] public void P() { _item = true; lock (_gate) { _key++; Monitor.PulseAll(_gate); } }
            [Actor] public bool C()
            {
                while (!_item)
                {
                    int key;
                    lock (_gate) key = _key;
                    if (_item)
                        break;
                    lock (_gate) while (key == _key) Monitor.Wait(_gate);
                }
                return _item;
            }
        }
        """;

    public const string BoundedBuffer = """
        [Scenario, Allowed("1, 2")] public sealed class S
        {
            readonly object _gate = new();
            readonly Queue<int> _queue = new();
            [Actor] public void P() { for (var i = 1; i <= 2; i++) lock (_gate) { while (_queue.Count == 1) Monitor.Wait(_gate); _queue.Enqueue(i); Monitor.PulseAll(_gate); } }
            int Take() { lock (_gate) { while (_queue.Count == 0) Monitor.Wait(_gate); var item = _queue.Dequeue(); Monitor.PulseAll(_gate); return item; } }
            [Actor] public (int, int) C() => (Take(), Take());
        }
        """;

    public const string SenseBarrier = """
        [Scenario, Allowed("1, 1")] public sealed class S
        {
            int _left = 2, _x, _y;
            volatile bool _sense;
            void Wait() { var mine = !_sense; if (Interlocked.Decrement(ref _left) == 0) { _left = 2; _sense = mine; } else while (_sense != mine) { } }
            [Actor] public int A() { _x = 1; Wait(); return _y; }
            [Actor] public int B() { _y = 1; Wait(); return _x; }
        }
        """;

    public const string ReaderWriterSpin = """
        [Scenario, Allowed("0, 0"), Allowed("1, 1")] public sealed class S
        {
            int _state, _a, _b;
            [Actor] public void W() { while (Interlocked.CompareExchange(ref _state, -1, 0) != 0) { } _a = 1; _b = 1; Volatile.Write(ref _state, 0); }
            [Actor] public (int, int) R()
            {
                while (true)
                {
                    var state = Volatile.Read(ref _state);
                    if (state >= 0 && Interlocked.CompareExchange(ref _state, state + 1, state) == state)
                        break;
                }
                var seen = (_a, _b);
                Interlocked.Decrement(ref _state);
                return seen;
            }
        }
        """;
}
