namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>
/// Async methods: completing is a release, going on an acquire. A method that finds everything complete stays on its thread; one that has to wait
/// goes on as a thread of its own, so that each <c>await</c> of a task that may be complete or not has two executions.
/// </summary>
public class AsyncTests
{
    [Theory]
    [InlineData("Task<int>")]
    [InlineData("ValueTask<int>")]
    public void An_actor_ends_when_its_task_does(string returned) =>
        Checked.Are($"int _x; [Actor] public async {returned} A() {{ _x = 1; await Task.Yield(); return _x; }}", 1, "1");

    [Theory]
    [InlineData("await Task.CompletedTask; return _x;")]
    [InlineData("return await Task.FromResult(_x);")]
    [InlineData("return await new ValueTask<int>(_x);")]
    [InlineData("await default(ValueTask); return _x;")]
    [InlineData("return await Own(); async Task<int> Own() => _x;")]
    [InlineData("return await Own().ConfigureAwait(false); async ValueTask<int> Own() => _x;")]
    public void Awaiting_what_is_complete_is_no_event(string body) => Checked.Are(
        $"int _x; [Actor] public void W() => _x = 1; [Actor] public async Task<int> R() {{ {body} }}", 2, "0", "1");

    [Theory]
    [InlineData("await Task.Run(() => { _x = 1; });", 2)]
    [InlineData("await Task.Run(() => { _x = 1; }).ConfigureAwait(false);", 2)]
    [InlineData("await Task.Run(async () => { await Task.Yield(); _x = 1; });", 2)]
    [InlineData("await Later(); async Task Later() { await Task.Yield(); _x = 1; }", 2)]
    [InlineData("await Later(); async ValueTask Later() { await Task.Delay(10); _x = 1; }", 2)]
    [InlineData("await new ValueTask(Task.Run(() => { _x = 1; }));", 2)]
    [InlineData("Later().Wait(); async Task Later() { await Task.Yield(); _x = 1; }", 1)]
    [InlineData("_x = Later().Result; async Task<int> Later() { await Task.Yield(); return 1; }", 1)]
    [InlineData("_x = Later().GetAwaiter().GetResult(); async Task<int> Later() { await Task.Yield(); return 1; }", 1)]
    [InlineData("_x = Later().Result; async ValueTask<int> Later() { await Task.Yield(); return 1; }", 1)]
    public void What_was_before_the_end_is_visible_after_the_await(string body, int executions) =>
        Checked.Are($"int _x; [Actor] public async Task<int> A() {{ {body} return _x; }}", executions, "1");

    [Fact]
    public void What_was_before_a_completion_is_visible_after_the_await() => Checked.Are(
        "readonly TaskCompletionSource<int[]> _t = new(); [Actor] public void W() { var a = new int[1]; a[0] = 1; _t.SetResult(a); } [Actor] public async Task<int> R() => (await _t.Task)[0];",
        4, "1");

    [Fact]
    public void What_comes_after_a_completion_races() => Checked.Are(
        "readonly TaskCompletionSource _t = new(); int _x; [Actor] public void W() { _t.SetResult(); _x = 1; } [Actor] public async Task<int> R() { await _t.Task; return _x; }",
        7, "0", "1");

    private const string Reentering =
        "readonly object _l = new(); int _x; [Actor] public void W() { lock (_l) { _x = 1; _t.SetResult(); _x = 2; } } [Actor] public async Task<int> R() { await _t.Task; lock (_l) return _x; }";

    private const string Waiting =
        "readonly ManualResetEventSlim _e = new(); [Actor] public void W() { _t.SetResult(); _e.Set(); } [Actor] public async Task R() { await _t.Task; _e.Wait(); }";

    [Fact]
    public void Whoever_completes_a_task_may_run_the_continuation_with_its_locks() => Assert.Equal(["1", "2"], Checked.Members(
        "readonly TaskCompletionSource _t = new(); " + Reentering).Outcomes.Select(each => each.Values));

    [Fact]
    public void Whoever_completes_a_task_may_be_stuck_in_the_continuation() => Checked.AreViolated("readonly TaskCompletionSource _t = new(); " + Waiting, "deadlock");

    [Fact]
    public void Continuations_that_run_asynchronously_hold_no_locks_of_others() => Assert.Equal(["2"], Checked.Members(
        "readonly TaskCompletionSource _t = new(TaskCreationOptions.RunContinuationsAsynchronously); " + Reentering).Outcomes.Select(each => each.Values));

    [Fact]
    public void Continuations_that_run_asynchronously_hold_nobody_up() => Assert.IsType<CheckResult.Exhausted>(Checked.Members(
        "readonly TaskCompletionSource _t = new(TaskCreationOptions.RunContinuationsAsynchronously); " + Waiting).Result);

    [Fact]
    public void The_caller_goes_on_before_the_method_does() => Checked.Are(
        "int _x; async Task F() { await Task.Yield(); _x = 1; } [Actor] public async Task<(int, int)> A() { var task = F(); var early = _x; await task; return (early, _x); }",
        4, "0, 1", "1, 1");

    [Fact]
    public void Locals_and_structs_live_on_over_an_await() => Checked.Are(
        """
        struct P { public int V; public void Add(int n) => V += n; }
        static int Twice(ref int n) { n *= 2; return n; }
        [Actor] public async Task<int> A()
        {
            var p = new P(); var n = 1;
            for (var i = 0; i < 3; i++) { p.Add(i); await Task.Yield(); Twice(ref n); }
            return p.V * 10 + n;
        }
        """, 1, "38");

    [Theory]
    [InlineData("await Task.CompletedTask;")]
    [InlineData("await Task.Yield();")]
    public void A_reference_in_a_local_keeps_its_dependency_over_an_await(string wait) => Checked.Are(
        $"sealed class N {{ public int F; }} N? _n; [Actor] public void W() => _n = new N {{ F = 1 }}; [Actor] public async Task<int> R() {{ var n = _n; if (n is null) return -1; {wait} return n.F; }}",
        2, "-1", "1");

    [Fact]
    public void A_result_depends_on_the_reference_to_its_task() => Checked.Are(
        "sealed class N { public int F; } Task<N>? _t; [Actor] public void W() => _t = Task.FromResult(new N { F = 1 }); [Actor] public async Task<int> R() => _t is { } t ? (await t).F : -1;",
        2, "-1", "1");

    [Theory]
    [InlineData("async Task<N?> Get() => _n;", "await Get()")]
    [InlineData("async ValueTask<N?> Get() => _n;", "await Get()")]
    [InlineData("async Task<N?> Get() { var n = _n; await Task.CompletedTask; return n; }", "await Get().ConfigureAwait(false)")]
    [InlineData("async ValueTask<N?> Get() => await Task.FromResult(_n);", "await Get().ConfigureAwait(false)")]
    [InlineData("Task<N?> Get() => Task.FromResult(_n);", "Get().Result")]
    [InlineData("ValueTask<N?> Get() => new(_n);", "await Get()")]
    [InlineData("async Task<N?> Get() => await Inner(); async Task<N?> Inner() => _n;", "Get().GetAwaiter().GetResult()")]
    public void A_result_keeps_the_dependency_of_its_reference(string get, string awaited) => Checked.Are(
        $"sealed class N {{ public int F; }} N? _n; {get} [Actor] public void W() => _n = new N {{ F = 1 }}; [Actor] public async Task<int> R() {{ await Task.CompletedTask; return {awaited} is {{ }} n ? n.F : -1; }}",
        2, "-1", "1");

    [Theory]
    [InlineData("int[]? _v; async Task<int> Get() { if (_v is { } v) return v[0]; await _g.WaitAsync(); try { return (_v ??= [7])[0]; } finally { _g.Release(); } }", new[] { "7, 7" })]
    [InlineData("bool _ready; int _v; async Task<int> Get() { if (_ready) return _v; await _g.WaitAsync(); try { if (!_ready) { _v = 7; _ready = true; } return _v; } finally { _g.Release(); } }", new[] { "0, 7", "7, 0", "7, 7" })]
    [InlineData("volatile bool _ready; int _v; async Task<int> Get() { if (_ready) return _v; await _g.WaitAsync(); try { if (!_ready) { _v = 7; _ready = true; } return _v; } finally { _g.Release(); } }", new[] { "7, 7" })]
    public void A_value_that_is_made_once_behind_an_async_lock_is_complete_or_its_flag_is_plain(string get, string[] outcomes) => Assert.Equal(outcomes, Checked.Members(
        $"readonly SemaphoreSlim _g = new(1, 1); {get} [Actor] public Task<int> A() => Get(); [Actor] public Task<int> B() => Get();").Outcomes.Select(each => each.Values));

    [Fact]
    public void Exceptions_and_finally_blocks_cross_an_await() => Checked.Are(
        """
        int _x; async Task F() { await Task.Yield(); throw new InvalidOperationException("boo"); }
        [Actor] public async Task<string> A() { try { await F(); return ""; } catch (InvalidOperationException e) { await Task.Yield(); return e.Message + _x; } finally { await Task.Yield(); _x = 1; } }
        """, 2, "boo0");

    [Fact]
    public void What_an_actor_throws_after_an_await_is_a_violation() => Checked.AreViolated(
        "[Actor] public async Task A() { await Task.Yield(); throw new InvalidOperationException(\"boo\"); }", "A threw InvalidOperationException: boo");

    [Fact]
    public void What_an_async_void_method_throws_ends_the_program() => Checked.AreViolated(
        "async void F() { await Task.Yield(); throw new InvalidOperationException(\"boo\"); } [Actor] public void A() => F();", "threw InvalidOperationException: boo");

    [Fact]
    public void Nobody_waits_for_an_async_void_method() => Checked.Are(
        "int _x; async void F() { await Task.Yield(); _x = 1; } [Actor] public int A() { F(); return _x; }", 2, "0", "1");

    [Fact]
    public void A_task_that_nobody_completes_is_a_deadlock() => Checked.AreViolated(
        "readonly TaskCompletionSource _t = new(); [Actor] public async Task A() => await _t.Task;", "deadlock: A waits: waits for A");

    [Fact]
    public void Handlers_of_the_program_do_not_swallow_the_end_of_an_execution() => Checked.Are(
        "readonly TaskCompletionSource _t = new(); [Actor] public async Task A() { while (true) { try { await _t.Task; return; } catch { } } } [Actor] public void B() => _t.SetResult();",
        4, "");

    [Fact]
    public void An_awaiter_of_the_program_is_its_own_code() => Checked.Are(
        """
        sealed class Gate : System.Runtime.CompilerServices.INotifyCompletion
        {
            Action? _then; int _open;
            public Gate GetAwaiter() => this;
            public bool IsCompleted => Volatile.Read(ref _open) == 1;
            public void GetResult() { }
            public void OnCompleted(Action then) { _then = then; if (Interlocked.Exchange(ref _open, 2) == 1) then(); }
            public void Open() { if (Interlocked.Exchange(ref _open, 1) == 2) _then!(); }
        }
        readonly Gate _g = new(); int _x; [Actor] public void W() { _x = 1; _g.Open(); } [Actor] public async Task<int> R() { await _g; return _x; }
        """, 3, "1");

    [Theory]
    [InlineData("yield return 1; yield return 2;")]
    [InlineData("yield return 1; await Task.Yield(); yield return 2;")]
    [InlineData("await Task.Delay(1); yield return 1; yield return await Task.Run(() => 2);")]
    [InlineData("try { yield return 1; await Task.Yield(); yield return 2; } finally { await Task.Yield(); _x++; }")]
    public void An_async_iterator_gives_its_values_in_order(string body) => Assert.Equal(["12"], Checked.Members(
        $"int _x; async IAsyncEnumerable<int> Seq() {{ {body} }} [Actor] public async Task<int> A() {{ var all = 0; await foreach (var each in Seq()) all = all * 10 + each; return all; }}")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void What_an_async_iterator_stored_before_a_value_is_visible_with_it() => Assert.Equal(["1, 2"], Checked.Members(
        "int _x; async IAsyncEnumerable<int> Seq() { await Task.Yield(); _x = 1; yield return 1; await Task.Yield(); _x = 2; } [Actor] public async Task<(int, int)> A() { var seen = 0; await foreach (var each in Seq()) seen = _x; return (seen, _x); }")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void An_async_scenario_body_is_checked() => Checked.Is(Model.Check(async () => await Task.Run(() => 1) + 1), 2, "2");
}
