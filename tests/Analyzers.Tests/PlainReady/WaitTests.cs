using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Waiting for the writer orders its stores before what follows.</summary>
public sealed class WaitTests
{
    [Theory]
    [InlineData("var t = new Thread(Work); t.Start(); t.Join();")]
    [InlineData("Task.Run(Work).Wait();")]
    [InlineData("var t = Task.Run(Work); Task.WaitAll(t);")]
    [InlineData("_ = Task.Run(() => { Work(); return 1; }).Result;")]
    [InlineData("Task.Run(Work).GetAwaiter().GetResult();")]
    [InlineData("Task.Run(Work); _done.Wait();")]
    [InlineData("Task.Run(Work); _count.Wait();")]
    public Task A_read_after_the_wait_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly ManualResetEventSlim _done = new(); readonly CountdownEvent _count = new(1); bool _ready; int _result;

            public int Run() { {{wait}} return _ready ? _result : 0; }

            void Work() { _result = 7; _ready = true; _done.Set(); _count.Signal(); }
        }
        """);

    [Theory]
    [InlineData("await Task.Run(Work);")]
    [InlineData("await Task.Run(Work).ConfigureAwait(false);")]
    [InlineData("var work = Task.Run(Work); Console.WriteLine(); await work;")]
    [InlineData("await Task.Factory.StartNew(Work);")]
    public Task A_read_after_an_await_of_the_writer_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { {{wait}} return _ready ? _result : 0; }

            void Work() { _result = 7; _ready = true; }
        }
        """);

    /// <summary>A task that a field keeps is work that is under way: who awaits it comes after what it has stored.</summary>
    [Theory]
    [InlineData("await _work;", "_ready", "_ready = true")]
    [InlineData("await _work.ConfigureAwait(false);", "_ready", "_ready = true")]
    [InlineData("await _pause();", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    public Task A_read_after_an_await_of_a_kept_task_is_silent(string wait, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly Task _work; readonly Func<Task> _pause; bool _ready; string? _result;

            public Job(Func<Task> pause) { _pause = pause; _work = Task.Run(Work); }

            public async Task<int> RunAsync() { {{wait}} return {{load}} ? _result!.Length : 0; }

            void Work() { _result = "a"; {{store}}; }
        }
        """);

    /// <summary>A thread that stores nothing of this may end: that says nothing of the one that does. What a member may keep otherwise is not known.</summary>
    [Theory]
    [InlineData("_other.Join();", "", false)]
    [InlineData("_work.Join();", "", true)]
    [InlineData("_other.Join(); _work.Join();", "", true)]
    [InlineData("_other.Join();", "public void Take(Thread given) => _other = given;", true)]
    public Task A_join_of_another_thread(string join, string other, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            Thread _work, _other; bool _ready; string? _result; string? _title;

            public Job() { _work = new Thread(Work); _other = new Thread(Read); _work.Start(); _other.Start(); }

            public int Run() { {{join}} return {{(isOrdered ? "_ready" : "{|PUB1001:_ready|}")}} ? _result!.Length : 0; }

            void Read() => _title = Environment.MachineName;

            void Work() { _result = Environment.MachineName; {{(isOrdered ? "_ready = true" : "{|PUB1002:_ready = true|}")}}; }

            public string? Title => _title;

            {{other}}
        }
        """);

    /// <summary>A timer that is disposed asynchronously has run its last callback; one that is only stopped may still run it.</summary>
    [Theory]
    [InlineData("await _timer.DisposeAsync();", true)]
    [InlineData("await _timer.DisposeAsync().ConfigureAwait(false);", true)]
    [InlineData("_timer.Dispose(); await Task.Yield();", false)]
    [InlineData("_ = _timer.DisposeAsync(); await Task.Yield();", false)]
    public Task A_timer_is_disposed(string end, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Gauge
        {
            readonly Timer _timer; bool _wet; string? _first;

            public Gauge() => _timer = new Timer(_ => Sample(), null, 1, 1);

            public async Task<string?> CloseAsync() { {{end}} return {{(isOrdered ? "_wet" : "{|PUB1001:_wet|}")}} ? _first!.Trim() : null; }

            void Sample() { _first = Environment.MachineName; {{(isOrdered ? "_wet = true" : "{|PUB1002:_wet = true|}")}}; }
        }
        """);

    /// <summary>What continues work begins when that has ended.</summary>
    [Theory]
    [InlineData("Task.Run(Work).ContinueWith(Finish);", true)]
    [InlineData("_work = Task.Run(Work); _work.ContinueWith(Finish, TaskScheduler.Default);", true)]
    [InlineData("Task.Run(Work); Task.Delay(9).ContinueWith(Finish);", false)]
    [InlineData("Task.Run(Work).ContinueWith(Finish); Task.Run(() => Finish(Task.CompletedTask));", false)]
    public Task A_read_in_a_continuation(string start, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            Task? _work; bool _ready; string? _result;

            public void Run() { {{start}} }

            void Finish(Task work) { if ({{(isOrdered ? "_ready" : "{|PUB1001:_ready|}")}}) Console.WriteLine(_result!.Length); }

            void Work() { _result = Environment.MachineName; {{(isOrdered ? "_ready = true" : "{|PUB1002:_ready = true|}")}}; }
        }
        """);

    [Fact]
    public Task A_read_after_an_await_of_something_else_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { _ = Task.Run(Work); await Task.Delay(9); return {|PUB1001:_ready|} ? _result : 0; }

            void Work() { _result = 7; {|PUB1002:_ready = true|}; }
        }
        """);

    [Theory]
    [InlineData("await Task.WhenAll(Task.Run(Work));")]
    [InlineData("var a = Task.Run(Work); var b = Task.Delay(9); await Task.WhenAll(a, b).ConfigureAwait(false);")]
    [InlineData("var all = Task.WhenAll(new[] { Task.Run(Work) }); Console.WriteLine(); await all;")]
    [InlineData("List<Task> all = [Task.Run(Work)]; await Task.WhenAll(all);")]
    [InlineData("var all = new List<Task>(); for (var i = 0; i < 3; i++) all.Add(Task.Run(Work)); await Task.WhenAll(all);")]
    [InlineData("await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Work)));")]
    [InlineData("var all = new[] { Task.Run(Work) }; foreach (var each in all) await each;")]
    [InlineData("var all = new[] { Task.Run(Work) }; await foreach (var each in Task.WhenEach(all)) Console.WriteLine(each);")]
    [InlineData("var all = new[] { new Thread(Work) }; foreach (var each in all) each.Start(); foreach (var each in all) each.Join();")]
    [InlineData("var all = new[] { Task.Run(Work) }; for (var i = 0; i < all.Length; i++) all[i].Wait();")]
    [InlineData("Parallel.For(0, 3, _ => Work());")]
    [InlineData("Parallel.ForEach(new int[3], _ => Work());")]
    [InlineData("await Parallel.ForEachAsync(new int[3], async (_, _) => Work());")]
    public Task A_read_after_all_writers_have_ended_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { {{wait}} return _ready ? _result : 0; }

            void Work() { _result = 7; _ready = true; }
        }
        """);

    [Theory]
    [InlineData("_started.All.Add(Task.Run(Work));", "_started.All", false)]
    [InlineData("_started.All.Add(Other()); _ = Task.Run(Work);", "_others", true)]
    public Task All_tasks_of_a_list_are_those_that_were_put_into_it(string start, string awaited, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Tasks { public List<Task> All { get; } = []; }

        class Job
        {
            readonly Tasks _started = new(); readonly List<Task> _others = []; bool _ready; int _result;

            public async Task<int> RunAsync() { {{start}} await Task.WhenAll({{awaited}}); return {{(isReported ? "{|PUB1001:_ready|}" : "_ready")}} ? _result : 0; }

            void Work() { _result = 7; {{(isReported ? "{|PUB1002:_ready = true|}" : "_ready = true")}}; }

            static Task Other() => Task.CompletedTask;
        }
        """);

    [Theory]
    [InlineData("Task? work = null; if (_result == 0) work = Task.Run(Work); else work = Task.Run(() => Work()); await work;")]
    [InlineData("var work = new Task(Work); work.Start(); await work;")]
    [InlineData("await Task.Run(Work).WaitAsync(TimeSpan.FromSeconds(9));")]
    [InlineData("var done = new TaskCompletionSource(); _ = Task.Run(() => { Work(); done.SetResult(); }); await done.Task;")]
    public Task A_read_after_an_await_of_a_stored_task_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { {{wait}} return _ready ? _result : 0; }

            void Work() { _result = 7; _ready = true; }
        }
        """);

    [Theory]
    [InlineData("await Task.WhenAny(Task.Run(Work), Task.Delay(9));")]
    [InlineData("_ = Task.Run(Work); await Task.WhenAll(Other(), Other());")]
    [InlineData("_ = Task.WhenAll(Task.Run(Work));")]
    [InlineData("_ = Task.Run(Work); foreach (var other in new[] { Other() }) Console.WriteLine(other);")]
    public Task A_read_while_a_writer_may_still_run_is_reported(string start) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            bool _ready; int _result;

            public async Task<int> RunAsync() { {{start}} await Other(); return {|PUB1001:_ready|} ? _result : 0; }

            void Work() { _result = 7; {|PUB1002:_ready = true|}; }

            static Task Other() => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task A_read_before_the_wait_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _ready; int _result;

            public int Run()
            {
                var work = Task.Run(Work);
                var early = {|PUB1001:_ready|} ? _result : 0;
                work.Wait();
                return early;
            }

            void Work() { _result = 7; {|PUB1002:_ready = true|}; }
        }
        """);

    [Theory]
    [InlineData("if (!_work.IsCompleted) return 0;", "_ready", "_ready = true")]
    [InlineData("if (_work == null || !_work.IsCompletedSuccessfully) return 0;", "_ready", "_ready = true")]
    [InlineData("if (!_done.IsSet) return 0;", "_ready", "_ready = true")]
    [InlineData("if (_count.IsSet == false) return 0;", "_ready", "_ready = true")]
    [InlineData("if (_work.IsCompleted) return 0;", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("if (!_work.IsCompleted) Console.WriteLine();", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    public Task Who_is_told_that_the_writer_has_ended_has_waited(string ask, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly ManualResetEventSlim _done = new(); readonly CountdownEvent _count = new(1); bool _ready; int _result; Task _work = Task.CompletedTask;

            public void Start() => _work = Task.Run(Work);

            public int Result() { {{ask}} return {{load}} ? _result : 0; }

            void Work() { _result = 7; {{store}}; _done.Set(); _count.Signal(); }
        }
        """);

    [Theory]
    [InlineData("WaitForAll(); ", "_ready", "_ready = true")]
    [InlineData("WaitInTime(); ", "_ready", "_ready = true")]
    [InlineData("Prepare(); ", "_ready", "_ready = true")]
    [InlineData("WaitUnlessIdle(); ", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("_ = WaitLaterAsync(); ", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("Show(); ", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("_done.Wait(5); ", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("_done.Wait(TimeSpan.FromSeconds(5)); ", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("_done.Wait(-1); ", "_ready", "_ready = true")]
    [InlineData("if (!_done.Wait(5)) return 0; ", "_ready", "_ready = true")]
    public Task A_helper_that_always_waits_is_a_wait(string wait, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly ManualResetEventSlim _done = new(); readonly Lazy<int> _shown = new(() => 1); bool _ready; int _result; public bool IsIdle;

            public Job() => new Thread(Work).Start();

            public int Result() { {{wait}}return {{load}} ? _result : 0; }

            void Work() { _result = 7; {{store}}; _done.Set(); }

            void WaitForAll() => _done.Wait();

            void WaitInTime() { if (!_done.Wait(5)) throw new TimeoutException(); }

            void Prepare() { Console.Write(1); WaitForAll(); }

            void WaitUnlessIdle() { if (IsIdle) return; _done.Wait(); }

            async Task WaitLaterAsync() { await Task.Delay(1); _done.Wait(); }

            void Show() => Console.Write(_shown.Value);
        }
        """);

    /// <summary>Who has found the flag up has not waited.</summary>
    [Theory]
    [InlineData("void Await() { if (!{|PUB1001:_ready|}) _done.Wait(); }", "{|PUB1002:_ready = true|}")]
    [InlineData("void Await() { if ({|PUB1001:_ready|}) return; _done.Wait(); }", "{|PUB1002:_ready = true|}")]
    [InlineData("void Await() { if (!_ready) Console.WriteLine(); _done.Wait(); }", "_ready = true")]
    public Task A_helper_that_waits_where_the_flag_is_down(string helper, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly ManualResetEventSlim _done = new(); bool _ready; int _result;

            public Job() => new Thread(Work).Start();

            public int Result() { Await(); return _result; }

            {{helper}}

            void Work() { _result = 7; {{store}}; _done.Set(); }
        }
        """);

    [Theory]
    [InlineData("await Task.WhenAll(_work, Task.Delay(50));", "_ready", "_ready = true")]
    [InlineData("await Task.WhenAll(new[] { Task.Delay(50), _work }).ConfigureAwait(false);", "_ready", "_ready = true")]
    [InlineData("await Task.WhenAny(_work, Task.Delay(50));", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("await Task.WhenAll(Task.Delay(20), Task.Delay(50));", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    public Task Work_that_is_waited_for_among_others(string wait, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            readonly Task _work; bool _ready; string? _result;

            public Job() => _work = Task.Run(Work);

            public async Task<int> RunAsync() { {{wait}} return {{load}} ? _result!.Length : 0; }

            void Work() { _result = "a"; {{store}}; }
        }
        """);
}
