namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>Further locks of the literature (Anderson, Craig, Lamport, Peterson; Herlihy and Shavit's book) and those of the library: what enters and what leaves.</summary>
internal static class Exclusions
{
    public static string Scenario(string name) =>
        $"[Scenario, Allowed(\"2\")] public sealed class S {{ {All[name]} int _c; [Actor] public void A() {{ Enter(0); _c++; Leave(0); }} [Actor] public void B() {{ Enter(1); _c++; Leave(1); }} [Observer] public int C() => _c; }}";

    private static readonly Dictionary<string, string> All = new()
    {
        ["compare-exchange"] = "int _l; void Enter(int me) { while (Interlocked.CompareExchange(ref _l, 1, 0) != 0) { } } void Leave(int me) => Volatile.Write(ref _l, 0);",
        ["exchange of a bool"] = "bool _l; void Enter(int me) { while (Interlocked.Exchange(ref _l, true)) Thread.Yield(); } void Leave(int me) => Volatile.Write(ref _l, false);",
        ["plain exit"] = "int _l; void Enter(int me) { var s = new SpinWait(); while (Interlocked.Exchange(ref _l, 1) == 1) s.SpinOnce(); } void Leave(int me) => _l = 0;",
        ["SpinUntil"] = "int _next; volatile int _owner; void Enter(int me) { var ticket = Interlocked.Increment(ref _next) - 1; SpinWait.SpinUntil(() => _owner == ticket); } void Leave(int me) => _owner = _owner + 1;",
        ["Anderson"] = """
            readonly bool[] _free = [true, false, false, false];
            readonly int[] _slot = new int[2];
            int _tail;
            void Enter(int me) { _slot[me] = (Interlocked.Increment(ref _tail) - 1) % 4; while (!Volatile.Read(ref _free[_slot[me]])) { } }
            void Leave(int me) { Volatile.Write(ref _free[_slot[me]], false); Volatile.Write(ref _free[(_slot[me] + 1) % 4], true); }
            """,
        ["CLH with thread locals"] = """
            sealed class Node { public volatile bool Locked; }
            Node _tail = new();
            readonly ThreadLocal<Node> _mine = new(() => new Node()), _before = new();
            void Enter(int me) { var node = _mine.Value!; node.Locked = true; _before.Value = Interlocked.Exchange(ref _tail, node); while (_before.Value.Locked) { } }
            void Leave(int me) { var node = _mine.Value!; _mine.Value = _before.Value!; node.Locked = false; }
            """,
        ["filter"] = """
            readonly int[] _level = new int[2], _victim = new int[2];
            void Enter(int me)
            {
                Volatile.Write(ref _level[me], 1);
                Volatile.Write(ref _victim[1], me);
                Thread.MemoryBarrier();
                while (IsOtherHere(me) && Volatile.Read(ref _victim[1]) == me) { }
            }
            bool IsOtherHere(int me)
            {
                for (var other = 0; other < 2; other++)
                    if (other != me && Volatile.Read(ref _level[other]) >= 1)
                        return true;
                return false;
            }
            void Leave(int me) => Volatile.Write(ref _level[me], 0);
            """,
        ["Lamport's fast"] = """
            readonly bool[] _wants = new bool[3];
            volatile int _x, _y;
            void Enter(int me)
            {
                var i = me + 1;
                start:
                Volatile.Write(ref _wants[i], true);
                _x = i;
                Thread.MemoryBarrier();
                if (_y != 0) { Volatile.Write(ref _wants[i], false); while (_y != 0) { } goto start; }
                _y = i;
                Thread.MemoryBarrier();
                if (_x == i)
                    return;
                Volatile.Write(ref _wants[i], false);
                Thread.MemoryBarrier();
                for (var j = 1; j <= 2; j++)
                    while (Volatile.Read(ref _wants[j])) { }
                if (_y == i)
                    return;
                while (_y != 0) { }
                goto start;
            }
            void Leave(int me) { _y = 0; Volatile.Write(ref _wants[me + 1], false); }
            """,
        ["Peterson, volatile only"] = Peterson("_turn = 1 - me;"),
        ["Peterson, exchange"] = Peterson("Interlocked.Exchange(ref _turn, 1 - me);"),
        ["Lock scopes"] = "readonly Lock _l = new(); void Enter(int me) => _l.Enter(); void Leave(int me) => _l.Exit();",
        ["SpinLock"] = "SpinLock _l = new(false); void Enter(int me) { var taken = false; _l.Enter(ref taken); } void Leave(int me) => _l.Exit();",
        ["Mutex"] = "readonly Mutex _l = new(); void Enter(int me) => _l.WaitOne(); void Leave(int me) => _l.ReleaseMutex();",
        ["SemaphoreSlim"] = "readonly SemaphoreSlim _l = new(1, 1); void Enter(int me) => _l.Wait(); void Leave(int me) => _l.Release();",
        ["ReaderWriterLockSlim"] = "readonly ReaderWriterLockSlim _l = new(LockRecursionPolicy.NoRecursion); void Enter(int me) => _l.EnterWriteLock(); void Leave(int me) => _l.ExitWriteLock();",
    };

    private static string Peterson(string giveWay) => $$"""
        volatile bool _zero, _one;
        volatile int _turn;
        bool Wants(int who) => who == 0 ? _zero : _one;
        void Want(int who, bool wants) { if (who == 0) _zero = wants; else _one = wants; }
        void Enter(int me) { Want(me, true); {{giveWay}} while (Wants(1 - me) && _turn == 1 - me) { } }
        void Leave(int me) => Want(me, false);
        """;
}
