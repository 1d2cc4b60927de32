using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB4001: a loop waits for a plain location.</summary>
public sealed class PUB4001Tests
{
    [Theory]
    [InlineData("while (!{|PUB4001:_done|}) { }")]
    [InlineData("while (!{|PUB4001:_done|}) Thread.Sleep(1);")]
    [InlineData("do Thread.Yield(); while (!{|PUB4001:_done|});")]
    public Task A_loop_that_only_waits_is_reported(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Download
        {
            readonly object _gate = new();
            bool _done;

            public void Finish() { lock (_gate) _done = true; }

            public void Wait() { {{wait}} }
        }
        """);

    [Fact]
    public Task A_loop_that_makes_a_timer_in_every_turn_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Download
        {
            readonly object _gate = new(); bool _done;

            public void Finish() { lock (_gate) _done = true; }

            public void Wait() { while (!_done) Task.Delay(1); }
        }
        """);

    [Theory]
    [InlineData("var door = new Door(); door.Begin(); while (!{|PUB4001:door.Shut|}) Thread.SpinWait(9);")]
    [InlineData("var door = _last; for (; !{|PUB4001:door.Shut|};) { }")]
    [InlineData("var door = Door.Make(); do Thread.Yield(); while (!{|PUB4001:door.Shut|});")]
    [InlineData("while (!{|PUB4001:given.Shut|}) Thread.SpinWait(9);")]
    public Task A_loop_that_waits_for_another_object_is_reported(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Door
        {
            public bool Shut { get; private set; }

            public void Begin() => ThreadPool.QueueUserWorkItem(_ => { Shut = true; });

            public static Door Make() { var door = new Door(); door.Begin(); return door; }
        }

        class Lift { Door _last = new(); public void Leave(Door given) { {{wait}} } public void Use() => _last = new(); }
        """);

    [Theory]
    [InlineData("while (!Door.Make().Shut) { }")]
    [InlineData("while (!_last.Shut) _last = Door.Make();")]
    [InlineData("var door = new Door(); while (!door.Shut) door.Begin();")]
    [InlineData("var door = _last; while (!door.Shut) door = Door.Make();")]
    public Task A_loop_that_looks_at_another_object_each_time_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Door
        {
            public bool Shut { get; private set; }

            public void Begin() => ThreadPool.QueueUserWorkItem(_ => { Shut = true; });

            public static Door Make() => new();
        }

        class Lift { Door _last = new(); public void Leave() { {{wait}} } public void Use() => _last = new(); }
        """);

    [Theory]
    [InlineData("while (!Volatile.Read(ref _done)) { }")]
    [InlineData("while (!_done) Receive();")]
    [InlineData("while (!_done) _done = true;")]
    public Task A_loop_that_loads_anew_or_does_something_is_silent(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Download(Action receive)
        {
            readonly object _gate = new();
            bool _done;

            public void Finish() { lock (_gate) Volatile.Write(ref _done, true); }

            public void Wait() { {{wait}} }

            void Receive() => receive();
        }
        """);

    [Fact]
    public Task A_loop_that_takes_the_lock_is_silent_and_needs_no_other_order() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Download
        {
            readonly object _gate = new();
            bool _done;

            public void Finish() { lock (_gate) {|PUB9001:Volatile.Write(ref _done, true)|}; }

            public void Wait() { while (true) { lock (_gate) if (_done) return; } }
        }
        """);

    [Fact]
    public Task A_captured_local_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Download
        {
            public void Run()
            {
                var done = false;
                Task.Run(() => { done = true; });
                while (!{|PUB4001:done|}) { }
            }
        }
        """);

    [Fact]
    public Task A_captured_local_behind_a_wait_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Download
        {
            public bool Run()
            {
                var done = false;
                Task.Run(() => { done = true; }).Wait();
                return done;
            }
        }
        """);

    [Theory]
    [InlineData("while ({|PUB4001:_first|} != _second) { }")]
    [InlineData("while ({|PUB4001:_first|} != all) { }")]
    public Task A_loop_that_waits_for_two_to_become_equal_is_reported(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Download
        {
            readonly object _gate = new();
            int _first, _second = 7;

            public void Finish() { lock (_gate) _first = 7; }

            public void Wait(int all) { {{wait}} }
        }
        """);

    [Theory]
    [Trait("Gap", "A loop that changes a local otherwise than by counting, a property, an array element")]
    [InlineData("for (var turns = 0; !_done; turns = turns * 2) { }")]
    [InlineData("while (!Done) { }")]
    public Task Other_waits_are_not_seen(string wait) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Download
        {
            readonly object _gate = new();
            readonly bool[] _parts = new bool[1];
            bool _done, _first, _second = true;

            bool Done => _done;

            public void Finish() { lock (_gate) { _done = true; _parts[0] = true; _first = true; } }

            public void Wait() { {{wait}} }
        }
        """);

    [Fact]
    public Task A_loop_that_a_time_ends_may_wait_for_the_memory_in_vain() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Tool
        {
            int _limit;

            public void Start() => new Thread(() => _limit = 5).Start();

            public void Wait(DateTime start)
            {
                while (DateTime.Now < start) { if ({|#0:_limit|} != 0) break; Thread.Sleep(200); }
            }
        }
        """, Suggestion.Of("PUB4001", 0));

    [Fact]
    public Task A_loop_that_asks_for_something_else_before_it_ends_waits_for_that() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Tool
        {
            int _limit;

            public void Start() => new Thread(() => _limit = 5).Start();

            public void Wait(DateTime start)
            {
                while (DateTime.Now < start) { if (_limit != 0 && (DateTime.Now - start).TotalSeconds > _limit) break; Thread.Sleep(200); }
            }
        }
        """);

    [Fact]
    public Task A_loop_that_waits_for_an_object_in_a_captured_local_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Probe { public bool Done; public void Run() => Done = true; }

        static class Scan
        {
            public static void Wait()
            {
                var probe = new Probe();
                new Thread(() => probe.Run()).Start();
                while (!{|PUB4001:probe.Done|}) { }
            }
        }
        """);

    [Fact]
    public Task A_loop_over_a_captured_local_that_gets_another_object_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Probe { public bool Done; public void Run() => Done = true; }

        static class Scan
        {
            public static void Wait()
            {
                var probe = new Probe();
                new Thread(() => { probe.Run(); probe = new Probe(); }).Start();
                while (!probe.Done) { }
            }
        }
        """);

    [Theory]
    [InlineData("if (!Stop()) return;", "_started")]
    [InlineData("Stop();", "_started")]
    [InlineData("Task.Run(Stop);", "{|PUB4001:_started|}")]
    [InlineData("Other.Stop();", "{|PUB4001:_started|}")]
    public Task What_this_thread_has_seen_to_itself_needs_no_waiting(string stop, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Server
        {
            bool _started; Server Other => new();

            public void Restart() { {{stop}} while ({{load}}) Thread.Yield(); Start(); }

            bool Stop() { if (!_started) return false; _started = false; return true; }

            void Start() => new Thread(() => _started = true).Start();
        }
        """);

    /// <summary>Who is given a function that returns a task awaits it; an action is only begun.</summary>
    [Theory]
    [InlineData("Func<Task>", "await run(again);", "last")]
    [InlineData("Func<Task>", "_ = run(again);", "{|PUB4001:last|}")]
    [InlineData("Action", "await run(() => { again(); return Task.CompletedTask; });", "{|PUB4001:last|}")]
    public Task What_an_awaited_function_stores_needs_no_waiting(string type, string begin, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Probe
        {
            public static async Task<int> Count(Func<Func<Task>, Task> run)
            {
                var last = 0;
                {{type}} again = async () => { await Task.Delay(9); last = 3; };
                {{begin}}
                while ({{load}} == 0) { }
                return last;
            }
        }
        """);

    /// <summary>Waiting for an event is an opaque call, however short.</summary>
    [Theory]
    [InlineData("while (_busy) _idle.WaitOne(100);")]
    [InlineData("while (_busy) { _idle.WaitOne(100); Thread.Sleep(1); }")]
    [InlineData("while ({|PUB4001:_busy|}) Thread.Sleep(100);")]
    public Task A_loop_that_waits_for_an_event(string loop) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Worker
        {
            readonly AutoResetEvent _idle = new(false); bool _busy = true;

            public void Stop() { {{loop}} }

            public void Start() => new Thread(() => { _busy = false; _idle.Set(); }).Start();
        }
        """);

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { var turn = i; threads.Add(new Thread(() => Play(turn))); }", "{|PUB4001:_turn|}")]
    [InlineData("threads.Add(new Thread(() => Play(0)));", "_turn")]
    [InlineData("for (var i = 0; i < 3; i++) { var turn = i; threads.Add(new Thread(() => Play(turn))); }", "Volatile.Read(ref _turn)")]
    public Task Threads_of_one_function_wait_for_each_other(string start, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Mixer
        {
            int _turn; float _peak;

            public float Render()
            {
                var threads = new List<Thread>();
                {{start}}
                foreach (var thread in threads) thread.Start();
                foreach (var thread in threads) thread.Join();
                return _peak;
            }

            void Play(int turn)
            {
                while ({{load}} != turn) Thread.SpinWait(48);
                _peak = Math.Max(_peak, turn);
                _turn = turn + 1;
            }
        }
        """);
}
