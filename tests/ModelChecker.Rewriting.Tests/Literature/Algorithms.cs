namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>
/// Algorithms of the literature (Dekker, Peterson, Lamport, Craig, Mellor-Crummey and Scott, Michael, Chase and Lev, Herlihy and Shavit's book, the LMAX ring) as C#
/// that a user would write. Where the text says ORDER, the right program has its fence or volatile access and the broken one nothing.
/// </summary>
internal static class Algorithms
{
    public static string Right(string name, string order) => All[name].Replace("ORDER", order, StringComparison.Ordinal);

    public static string Broken(string name) => All[name].Replace("ORDER;", "", StringComparison.Ordinal).Replace("ORDER", "", StringComparison.Ordinal);

    private static string Exclusion(string members) =>
        $"[Scenario, Allowed(\"2\")] public sealed class S {{ {members} int _c; [Actor] public void A() {{ Enter(0); _c++; Leave(0); }} [Actor] public void B() {{ Enter(1); _c++; Leave(1); }} [Observer] public int C() => _c; }}";

    private static readonly Dictionary<string, string> All = new()
    {
        ["Peterson"] = Exclusion("""
            readonly bool[] _wants = new bool[2];
            volatile int _turn;
            void Enter(int me)
            {
                Volatile.Write(ref _wants[me], true);
                _turn = 1 - me;
                ORDER;
                while (Volatile.Read(ref _wants[1 - me]) && _turn == 1 - me) { }
            }
            void Leave(int me) => Volatile.Write(ref _wants[me], false);
            """),
        ["Dekker"] = Exclusion("""
            readonly bool[] _wants = new bool[2];
            volatile int _turn;
            void Want(int me) { Volatile.Write(ref _wants[me], true); ORDER; }
            void Enter(int me)
            {
                Want(me);
                while (Volatile.Read(ref _wants[1 - me]))
                {
                    if (_turn == me)
                        continue;
                    Volatile.Write(ref _wants[me], false);
                    while (_turn != me) { }
                    Want(me);
                }
            }
            void Leave(int me) { _turn = 1 - me; Volatile.Write(ref _wants[me], false); }
            """),
        ["Bakery"] = Exclusion("""
            readonly bool[] _choosing = new bool[2];
            readonly int[] _number = new int[2];
            void Enter(int me)
            {
                var other = 1 - me;
                Volatile.Write(ref _choosing[me], true);
                ORDER;
                var mine = 1 + Math.Max(Volatile.Read(ref _number[0]), Volatile.Read(ref _number[1]));
                Volatile.Write(ref _number[me], mine);
                Volatile.Write(ref _choosing[me], false);
                ORDER;
                while (Volatile.Read(ref _choosing[other])) { }
                while (true)
                {
                    var theirs = Volatile.Read(ref _number[other]);
                    if (theirs == 0 || theirs > mine || (theirs == mine && other > me))
                        break;
                }
            }
            void Leave(int me) => Volatile.Write(ref _number[me], 0);
            """),
        ["Clh"] = Exclusion("""
            sealed class Node { public ORDER bool Locked; }
            Node _last = new();
            readonly Node[] _mine = new Node[2];
            void Enter(int me)
            {
                var node = _mine[me] = new Node { Locked = true };
                var before = Interlocked.Exchange(ref _last, node);
                var spin = new SpinWait();
                while (before.Locked)
                    spin.SpinOnce();
            }
            void Leave(int me) => _mine[me].Locked = false;
            """),
        ["Ticket"] = Exclusion("""
            int _next = -1;
            ORDER int _serving;
            void Enter(int me) { var ticket = Interlocked.Increment(ref _next); while (_serving != ticket) { } }
            void Leave(int me) => _serving++;
            """),
        ["SeqLock"] = """
            [Scenario, Allowed("0, 0"), Allowed("1, 1")] public sealed class S
            {
                int _version, _a, _b;
                [Actor] public void W() { _version = 1; Volatile.WriteBarrier(); _a = 1; _b = 1; Volatile.Write(ref _version, 2); }
                [Actor] public (int, int) R()
                {
                    while (true)
                    {
                        var before = Volatile.Read(ref _version);
                        if (before % 2 != 0)
                            continue;
                        var (a, b) = (_a, _b);
                        ORDER;
                        if (_version == before)
                            return (a, b);
                    }
                }
            }
            """,
        ["HazardPointer"] = """
            [Scenario] public sealed class S
            {
                sealed class Node { public int Value = 1; }
                Node? _head = new();
                Node? _hazard;
                [Actor] public int Reader()
                {
                    while (true)
                    {
                        if (Volatile.Read(ref _head) is not { } head)
                            return -1;
                        Volatile.Write(ref _hazard, head);
                        ORDER;
                        if (Volatile.Read(ref _head) != head)
                            continue;
                        var value = Volatile.Read(ref head.Value);
                        Volatile.Write(ref _hazard, null);
                        return value > 0 ? value : throw new InvalidOperationException("the node is reclaimed");
                    }
                }
                [Actor] public void Reclaimer()
                {
                    var old = Interlocked.Exchange(ref _head, null)!;
                    if (Volatile.Read(ref _hazard) != old)
                        Volatile.Write(ref old.Value, 0);
                }
            }
            """,
        ["ChaseLev"] = """
            public sealed class Deque
            {
                readonly int[] _items = new int[4];
                long _top, _bottom;
                public void Push(int item) { _items[_bottom & 3] = item; Volatile.Write(ref _bottom, _bottom + 1); }
                public int Pop()
                {
                    var bottom = _bottom - 1;
                    Volatile.Write(ref _bottom, bottom);
                    ORDER;
                    var top = Volatile.Read(ref _top);
                    var item = top > bottom ? 0 : _items[bottom & 3];
                    if (top < bottom)
                        return item;
                    if (top == bottom && Interlocked.CompareExchange(ref _top, top + 1, top) != top)
                        item = 0;
                    Volatile.Write(ref _bottom, bottom + 1);
                    return item;
                }
                public int Steal()
                {
                    var top = Volatile.Read(ref _top);
                    Interlocked.MemoryBarrier();
                    if (top >= Volatile.Read(ref _bottom))
                        return 0;
                    var item = Volatile.Read(ref _items[top & 3]);
                    return Interlocked.CompareExchange(ref _top, top + 1, top) == top ? item : 0;
                }
            }
            [Scenario] public sealed class S
            {
                readonly Deque _deque = new();
                int _a, _b, _c, _d;
                public S() { _deque.Push(1); _deque.Push(2); }
                [Actor] public void Owner() { _a = _deque.Pop(); _b = _deque.Pop(); }
                [Actor] public void Thief() { _c = _deque.Steal(); _d = _deque.Steal(); }
                [Invariant] public bool Once() { int[] all = [_a, _b, _c, _d]; return all.Count(each => each == 1) <= 1 && all.Count(each => each == 2) <= 1; }
            }
            """,
        ["Lmax"] = """
            [Scenario, Forbidden("0")] public sealed class S
            {
                readonly long[] _entries = new long[2];
                readonly int[] _published = [-1, -1];
                long _cursor = -1;
                void Publish(long value)
                {
                    var sequence = Interlocked.Increment(ref _cursor);
                    _entries[sequence & 1] = value;
                    ORDER;
                    _published[sequence & 1] = (int)(sequence >> 1);
                }
                [Actor] public void P() => Publish(1);
                [Actor] public void Q() => Publish(2);
                [Actor] public long C() => Volatile.Read(ref _published[0]) == 0 ? _entries[0] : -1;
            }
            """,
        ["Swap"] = """
            public sealed record Settings(int A, int B);
            [Scenario, Allowed("0, 0"), Allowed("1, 1")] public sealed class S
            {
                Settings _now = new(0, 0);
                [Actor] public void W() => _now = _now with { A = 1, B = 1 };
                [Actor] public (int, int) R() => (ORDER, _now) switch { ({ A: var a }, { B: var b }) => (a, b) };
            }
            """,
    };
}
