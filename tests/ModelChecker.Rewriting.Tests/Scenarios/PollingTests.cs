namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Loops that ask again and again: a turn without effect is not repeated, one with an effect is.</summary>
public class PollingTests
{
    [Theory]
    [InlineData("System.Collections.Concurrent.ConcurrentQueue<int> _c = new()", "_c.Enqueue(4)", "while (!_c.TryDequeue(out v)) Thread.Yield();")]
    [InlineData("System.Collections.Concurrent.ConcurrentQueue<int> _c = new()", "_c.Enqueue(4)", "while (_c.IsEmpty) { } _c.TryPeek(out v);")]
    [InlineData("System.Collections.Concurrent.ConcurrentQueue<int> _c = new()", "_c.Enqueue(4)", "while (_c.Count == 0) Thread.SpinWait(1); _c.TryPeek(out v);")]
    [InlineData("System.Collections.Concurrent.ConcurrentStack<int> _c = new()", "_c.Push(4)", "while (!_c.TryPop(out v)) { }")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<int, int> _c = new()", "_c[1] = 4", "while (!_c.TryGetValue(1, out v)) Thread.Sleep(1);")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<int, int> _c = new()", "_c.TryAdd(1, 4)", "while (!_c.TryRemove(1, out v)) Thread.Sleep(1);")]
    [InlineData("System.Collections.Concurrent.BlockingCollection<int> _c = new()", "_c.Add(4)", "while (!_c.TryTake(out v)) Thread.Yield();")]
    [InlineData("System.Threading.Channels.Channel<int> _c = System.Threading.Channels.Channel.CreateUnbounded<int>()", "_c.Writer.TryWrite(4)", "while (!_c.Reader.TryRead(out v)) Thread.Yield();")]
    [InlineData("TaskCompletionSource<int> _c = new()", "_c.SetResult(4)", "while (!_c.Task.IsCompleted) Thread.Yield(); v = _c.Task.Result;")]
    [InlineData("CancellationTokenSource _c = new(); int _x", "_x = 4; _c.Cancel()", "while (!_c.Token.IsCancellationRequested) { } v = _x;")]
    public void Polling_a_library_object_waits_for_its_change(string field, string change, string poll)
    {
        var members = $"readonly {field}; [Actor] public int A() {{ int v = 0; {poll} return v; }} [Actor] public void B() {{ {{0}} }}".Replace("readonly CancellationTokenSource _c = new(); int _x", "int _x; readonly CancellationTokenSource _c = new()");
        var report = Checked.Members(members.Replace("{0}", change + ";"));
        Checked.Is(report, report.Result.Executions, "4");
        Checked.AreViolated(members.Replace("{0}", ""), "deadlock: A waits: spins");
    }

    [Theory]
    [InlineData("int n = 0; while (!Volatile.Read(ref _ready)) { n++; Thread.SpinWait(1); }")]
    [InlineData("for (var n = 1; !Volatile.Read(ref _ready); n *= 2) Thread.SpinWait(n);")]
    [InlineData("int wait = 1; while (!Volatile.Read(ref _ready)) { Thread.SpinWait(wait); wait = Math.Min(wait << 1, 1024); }")]
    [InlineData("int n = 0; while (!Volatile.Read(ref _ready)) { if (n < 10) { n++; Thread.SpinWait(1); } else Thread.Yield(); }")]
    [InlineData("int n = 0; while (!Volatile.Read(ref _ready)) { if (++n > 10) Thread.Sleep(0); }")]
    [InlineData("int n = 0; while (!Volatile.Read(ref _ready)) { n++; if (n > 10 && (n & 1) == 0) { Thread.Sleep(1); n = 0; } }")]
    public void A_count_that_only_waits_longer_is_no_progress(string spin)
    {
        var members = $"int _x; bool _ready; [Actor] public int A() {{ {spin} return _x; }} [Actor] public void B() {{ _x = 1; {{0}} }}";
        Checked.Are(members.Replace("{0}", "Volatile.Write(ref _ready, true);"), 1, "1");
        Checked.AreViolated(members.Replace("{0}", ""), "deadlock: A waits: spins");
    }

    [Theory]
    [InlineData("int n = 0; while (!Volatile.Read(ref _ready)) { if (++n > 2) return 9; Thread.SpinWait(1); } return 0;", "0", "9")]
    [InlineData("int n = 0; while (!Volatile.Read(ref _ready) && n < 2) n++; return n;", "0", "1", "2")]
    [InlineData("int n = 0; while (!Volatile.Read(ref _ready)) { n++; if (n == 2) break; } return 0;", "0")]
    [InlineData("var sw = new SpinWait(); while (!Volatile.Read(ref _ready)) { if (sw.Count > 1) return 9; sw.SpinOnce(); } return 0;", "0", "9")]
    [InlineData("int n = 0; ref var r = ref n; while (!Volatile.Read(ref _ready)) { if (++r > 2) return 9; } return 0;", "0", "9")]
    [InlineData("while (!Volatile.Read(ref _ready)) { if (++_mine > 2) return 9; } return 0;", "0", "9")]
    [InlineData("while (!Volatile.Read(ref _ready)) { if (Mine() > 2) return 9; } return 0;", "0", "9")]
    [InlineData("while (!Volatile.Read(ref _ready)) { if (++_local.Value > 2) return 9; } return 0;", "0", "9")]
    [InlineData("while (!Volatile.Read(ref _ready)) { if (Out(out var n) && n > 2) return 9; } return 0;", "0", "9")]
    public void A_count_that_ends_the_loop_is_progress(string loop, params string[] outcomes) => Assert.Equal(outcomes, Checked.Members(
        $"bool _ready; [ThreadStatic] static int _mine; readonly ThreadLocal<int> _local = new(); static int Mine() => ++_mine; static bool Out(out int n) {{ n = Mine(); return true; }} [Actor] public int A() {{ {loop} }} [Actor] public void B() => Volatile.Write(ref _ready, true);")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void A_turn_that_starts_a_thread_is_progress() => Checked.Are(
        "int _x; [Actor] public int A() { while (Volatile.Read(ref _x) < 2) { var t = new Thread(() => Interlocked.Increment(ref _x)); t.Start(); t.Join(); } return _x; }", 1, "2");

    [Fact]
    public void The_number_of_turns_is_a_bound_where_it_is_returned() => Assert.IsType<CheckResult.BoundReached>(Checked.Members(
        "int _x; [Actor] public int A() { int n = 0; while (Volatile.Read(ref _x) == 0) { n++; Thread.SpinWait(1); } return n > 0 ? 1 : 0; } [Actor] public void B() => Volatile.Write(ref _x, 1);").Result);

    [Fact]
    public void The_first_turn_of_a_polling_loop_is_whole()
    {
        var report = Checked.Members(
            "readonly System.Collections.Concurrent.ConcurrentQueue<int> _c = new(); readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _d = new(); " +
            "[Actor] public int A() { int v; while (!_c.TryPeek(out v)) _d.TryAdd(1, 1); return v; } [Actor] public void B() { while (!_d.ContainsKey(1)) { } _c.Enqueue(5); }");
        Checked.Is(report, report.Result.Executions, "5");
    }
}
