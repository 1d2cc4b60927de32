using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using SafePublication.Analyzers.Tests.Verification;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Which code runs on another thread: that of a work item, and that of a function which gets a captured object.</summary>
public sealed class StartedWorkTests
{
    [Theory]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(pending, preferLocal: false);", "{|PUB1001:_completed|}", "{|PUB1002:_completed = true|}")]
    [InlineData("pending.Run();", "_completed", "_completed = true")]
    public Task A_work_item_is_executed_by_the_pool(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Pending : IThreadPoolWorkItem
        {
            readonly Func<int> _work; bool _completed; int _value;

            Pending(Func<int> work) => _work = work;

            public static Pending Start(Func<int> work) { var pending = new Pending(work); {{start}} return pending; }

            public int? Result => {{load}} ? _value : null;

            void Run() => ((IThreadPoolWorkItem)this).Execute();

            void IThreadPoolWorkItem.Execute() { _value = _work(); {{store}}; }
        }
        """);

    /// <summary>What is set before the start is in order for the work; that somebody lowers the flag says nothing of what it announces.</summary>
    [Theory]
    [InlineData("_text = name(); {0}; _work = Task.Run(Loop);", false)]
    [InlineData("_work = Task.Run(Loop); _text = name(); {0};", true)]
    public Task A_flag_that_is_raised_before_the_start(string start, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Pump
        {
            bool _running; string? _text; Task? _work;

            public void Start(Func<string> name) { {{string.Format(start, isReported ? "{|PUB1002:_running = true|}" : "_running = true")}} }

            public void Stop() => _running = false;

            void Loop() { while ({{(isReported ? "{|PUB1001:_running|}" : "_running")}}) Console.WriteLine(_text!.Length); }
        }
        """);

    [Theory]
    [InlineData("Task.Run(() => Poll(feed, next))", "{|PUB1001:_feed.Stamp|}", "{|PUB1002:feed.Stamp++|}")]
    [InlineData("Poll(feed, next)", "_feed.Stamp", "feed.Stamp++")]
    public Task A_function_gets_what_the_started_one_has_captured(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Feed { public int Stamp; public string[] Names = []; public double Rate; }

        class Poller
        {
            public Poller(Feed feed, Func<string[]> next) => {{start}};

            static void Poll(Feed feed, Func<string[]> next) { while (next() is { } names) { feed.Names = names; feed.Rate = names.Length; {{store}}; } }
        }

        class View(Feed given)
        {
            readonly Feed _feed = given; int _seen; string[] _names = []; double _rate;

            public int Count() { Sync(); return _names.Length + (int)_rate; }

            void Sync() { int now = {{load}}; if (now == _seen) return; _names = _feed.Names; _rate = _feed.Rate; _seen = now; }
        }
        """);

    [Theory]
    [InlineData("Task.Run(() => { path = name(); if (path.Length == 0) abort = true; }).Then(() => { if (!abort) show(path); });")]
    [InlineData("Task.Run(() => { path = name(); abort = path.Length == 0; }).ContinueWith(_ => { }).ContinueWith(_ => { if (abort) show(path); });")]
    [InlineData("var work = Task.Run(() => { path = name(); if (path.Length == 0) abort = true; }); work.Then(() => { if (abort) show(path); });")]
    [InlineData("Task.Run(() => { path = name(); if (path.Length == 0) {|PUB1002:abort = true|}; }); Task.Delay(9).Then(() => { if ({|PUB1001:abort|}) show(path); });")]
    public Task What_is_given_to_the_task_runs_behind_its_work(string start) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Tasks { public static void Then(this Task task, Action next) => task.ContinueWith(_ => next()); }

        class Recorder
        {
            public void Start(Func<string> name, Action<string> show) { var path = ""; var abort = false; {{start}} }
        }
        """);

    [Theory]
    [InlineData("", false)]
    [InlineData("public static void Now() => Loop();", true)]
    public Task An_internal_loop_that_only_its_thread_runs_is_one_flow(string other, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Usb
        {
            static Guid s_active; static int s_wanted;

            public static void Start() => new Thread(Loop).Start();

            {{other}}

            internal static void Loop()
            {
                while (s_wanted >= 0) { if ({{(isReported ? "{|PUB3001:s_active|}" : "s_active")}} == Guid.Empty) {{(isReported ? "{|PUB3001:s_active = Guid.NewGuid()|}" : "s_active = Guid.NewGuid()")}}; Console.WriteLine(s_wanted); }
            }
        }
        """);

    [Theory]
    [InlineData("new Thread(Loop).Start();", "", false)]
    [InlineData("for (var i = 0; i < 2; i++) new Thread(Loop).Start();", "", true)]
    [InlineData("new Thread(Loop).Start();", "public int Now() => Size();", true)]
    public Task What_only_one_loop_of_one_thread_asks_and_sets_is_its_own(string start, string other, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Meter
        {
            readonly object _gate = new(); bool _ready; int _size;

            public void Start() { {{start}} }

            {{other}}

            void Loop() { while (Size() > 0) Thread.Sleep(9); }

            int Size() { if (!{{(isReported ? "{|PUB1001:_ready|}" : "_ready")}}) Measure(); return _size; }

            void Measure() { lock (_gate) { if (_ready) return; _size = Environment.ProcessorCount; {{(isReported ? "{|PUB1002:_ready = true|}" : "_ready = true")}}; } }
        }
        """);

    /// <summary>What ends an operation announces to others; what was set before the operation was begun is in order for it, and so is what begins the next one.</summary>
    [Theory]
    [InlineData("", "_gain = 3; {|PUB1002:_mode = 1|};", "{|PUB1001:_mode|}")]
    [InlineData("_gain = 3; _mode = 1;", "Convert(2);", "_mode")]
    [InlineData("", "_gain = 3; Volatile.Write(ref _mode, 1);", "Volatile.Read(ref _mode)")]
    public Task The_end_of_an_operation_announces_what_it_has_set(string begin, string end, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Net.Sockets;

        class Link
        {
            readonly SocketAsyncEventArgs _incoming = new(); readonly Socket _socket; double _gain; int _mode;

            public Link(Socket socket) { _socket = socket; _incoming.Completed += Received; }

            public void Open() { {{begin}} _socket.ReceiveAsync(_incoming); }

            public double Convert(int raw) => {{load}} == 0 ? 0 : raw * _gain;

            void Received(object? sender, SocketAsyncEventArgs args) { {{end}} Open(); }
        }
        """);

    /// <summary>The worker runs on a thread of its own once it is begun.</summary>
    [Theory]
    [InlineData("", "_files = []; {|PUB1002:_indexed = true|};", "{|PUB1001:_indexed|}")]
    [InlineData("_files = []; _indexed = true;", "Count();", "_indexed")]
    public Task A_background_worker_announces_what_it_has_set(string begin, string work, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.ComponentModel;

        class Indexer
        {
            readonly BackgroundWorker _worker = new(); string[]? _files; bool _indexed;

            public void Begin() { {{begin}} _worker.DoWork += new DoWorkEventHandler(Work); _worker.RunWorkerAsync(); }

            public int Count() => {{load}} ? _files!.Length : 0;

            void Work(object? sender, DoWorkEventArgs args) { {{work}} }
        }
        """);

    [Fact]
    public Task The_network_tells_of_its_changes_on_a_thread_of_its_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Net.NetworkInformation;

        class Peer
        {
            string _host = ""; bool _up;

            public Peer() => NetworkChange.NetworkAvailabilityChanged += (_, _) => { _host = "a"; {|PUB1002:_up = true|}; };

            public int Length() => {|PUB1001:_up|} ? _host.Length : 0;
        }
        """);

    /// <summary>A mark says nothing true as long as the work that makes the reference has only been started.</summary>
    [Theory]
    [InlineData("{|PUB1002:{|PUB2001:_running = true|}|}; Task.Run(Open);", "", "if (!{|PUB1001:_running|}) return; _writer!.Write(1);")]
    [InlineData("{|PUB1002:{|PUB2001:_running = true|}|}; new Thread(() => Open()).Start();", "", "if (!{|PUB1001:_running|}) return; _writer!.Write(1);")]
    [InlineData("_running = true; Task.Run(Open);", "", "if (!_running) return; _writer?.Write(1);")]
    [InlineData("_running = true; Open();", "", "if (!_running) return; _writer!.Write(1);")]
    [InlineData("Open(); _running = true; Task.Run(() => Console.Write(1));", "", "if (!_running) return; _writer!.Write(1);")]
    [InlineData("_running = true; Task.Run(Open);", "_writer = new System.IO.StringWriter();", "if (!_running) return; _writer!.Write(1);")]
    public Task A_mark_goes_up_before_the_work_is_started_that_makes_what_it_announces(string start, string made, string send) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Link
        {
            System.IO.TextWriter? _writer; bool _running;

            public Link() { {{made}} }

            public void Start() { {{start}} }

            public void Prepare() { {{made}} }

            public void Send() { {{send}} }

            void Open() => _writer = new System.IO.StringWriter();
        }
        """);

    /// <summary>The thread that alone stores the flag is no reader of it, whatever it does with what it has stored.</summary>
    [Theory]
    [InlineData("new Thread(Measure).Start();", "_tuned", "_level = _offset + 1;")]
    [InlineData("new Thread(Measure).Start();", "_tuned", "Console.Write(_offset);")]
    public Task The_thread_that_stores_the_flag_has_what_it_has_stored(string start, string own, string use) => VerifyCS.VerifyAnalyzerAsync(
        Gauge(start, "{|PUB1001:_tuned|}", own, use, "{|PUB1002:_tuned = true|}"));

    [Fact]
    public Task Two_threads_that_store_the_flag_ask_each_other() => VerifyCS.VerifyAnalyzerAsync(
        Gauge("new Thread(Measure).Start(); new Thread(Measure).Start();", "{|#0:_tuned|}", "{|#1:_tuned|}", "Console.Write(_offset);", "{|#2:_tuned = true|}"),
        Suggestion.Of("PUB1001", 0), Suggestion.Of("PUB1001", 1), Suggestion.Of("PUB1002", 2));

    private static string Gauge(string start, string seen, string own, string use, string store) => $$"""
        class Gauge
        {
            bool _tuned; double _offset = 1; public double _level;

            public void Start() { {{start}} }

            public string Text() => {{seen}} ? $"{_offset}" : "";

            void Measure()
            {
                while (true)
                {
                    if (!{{own}}) { Tune(double.Parse(Console.ReadLine()!)); continue; }
                    {{use}}
                }
            }

            void Tune(double offset) { _offset = offset; {{store}}; }
        }
        """;

    /// <summary>An earlier phase that is set before the work starts takes nothing back; one that the work sets in the end does.</summary>
    [Theory]
    [InlineData("{|PUB1002:{|PUB2001:_phase = Phase.Resident|}|}; Decode();", "{|PUB1001:_phase|}")]
    [InlineData("Decode(); {|PUB1002:_phase = Phase.Resident|};", "{|PUB1001:_phase|}")]
    [InlineData("_phase = Phase.Resident; Decode(); _phase = Phase.Idle;", "_phase")]
    public Task A_phase_that_the_work_sets(string work, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Chunk
        {
            enum Phase { Idle, Streaming, Resident }

            Phase _phase; int[] _heights = []; int _side;

            public Task Stream() { if (_phase != Phase.Idle) return Task.CompletedTask; _phase = Phase.Streaming; return Task.Run(() => { {{work}} }); }

            public int Sample(int x) { if ({{load}} == Phase.Resident) return _heights[x * _side]; return 0; }

            void Decode() { var heights = new int[Environment.ProcessId]; _heights = heights; _side = heights.Length; }
        }
        """);

    /// <summary>What one function has done before it has the work started is in order for the work.</summary>
    [Theory]
    [InlineData("Prepare(); return Count();", "private", false)]
    [InlineData("Prepare(); return Task.WhenAll(Count(), Count());", "private", false)]
    [InlineData("if (Environment.ProcessorCount > 1) Prepare(); else Prepare(); return Count();", "private", false)]
    [InlineData("var count = Count(); Prepare(); return Task.WhenAll(count, Count());", "private", true)]
    [InlineData("_name = Environment.MachineName; _ready = true; return Count();", "private", false)]
    [InlineData("var count = Count(); Prepare(); return count;", "private", true)]
    [InlineData("Prepare(); return _runs ? Task.CompletedTask : Count();", "private", true)]
    [InlineData("Prepare(); return Once();", "private", true)]
    [InlineData("for (var turn = 0; turn < 8; turn++) { Prepare(); Count(); } return Task.CompletedTask;", "private", true)]
    [InlineData("Prepare(); return Count();", "public", true)]
    public Task What_is_done_before_the_start_by_a_function_of_its_own(string start, string access, bool isReported)
    {
        var inStart = start.Contains("_ready");
        return VerifyCS.VerifyAnalyzerAsync($$"""
            class Pump
            {
                string? _name; bool _ready, _runs;

                public Task Start() { {{start}} }

                Task Count() { _runs = true; return Task.Run(Ask); }

                {{(start.Contains("Once") ? "Task Once() => _runs ? Task.CompletedTask : Count();" : "")}}

                void Ask() { if ({{(isReported ? "{|PUB1001:_ready|}" : "_ready")}}) Console.WriteLine(_name!.Length); }

                {{(inStart ? "" : $$"""{{access}} void Prepare() { _name = Environment.MachineName; {{(isReported ? "{|PUB1002:_ready = true|}" : "_ready = true")}}; }""")}}
            }
            """);
    }

    /// <summary>Who finds nothing starts the work; who comes later meets it.</summary>
    [Theory]
    [InlineData("if ({0}) return _pixels!.Length; if (Interlocked.Exchange(ref _asked, 1) == 0) ThreadPool.QueueUserWorkItem(_ => Render()); return 0;", true)]
    [InlineData("if ({0}) return _pixels!.Length; Begin(); return 0;", true)]
    [InlineData("if ({0}) return _pixels!.Length; lock (this) Monitor.Wait(this); ThreadPool.QueueUserWorkItem(_ => Render()); return 0;", true)]
    [InlineData("if ({0}) throw new InvalidOperationException(_pixels!.Length.ToString()); ThreadPool.QueueUserWorkItem(_ => Render()); return 0;", false)]
    [InlineData("var length = {0} ? _pixels!.Length : 0; ThreadPool.QueueUserWorkItem(_ => Render()); return length;", false)]
    public Task Work_that_is_started_where_its_result_is_missing(string draw, bool isReported) => VerifyCS.VerifyAnalyzerAsync($$"""
        class Tile
        {
            int _asked; bool _ready; byte[]? _pixels;

            public int Draw() { {{draw.Replace("{0}", isReported ? "{|PUB1001:_ready|}" : "_ready")}} }

            {{(draw.Contains("Begin") ? "void Begin() => ThreadPool.QueueUserWorkItem(_ => Render());" : "")}}

            void Render() { _pixels = new byte[Environment.ProcessorCount]; {{(isReported ? "{|PUB1002:_ready = true|}" : "_ready = true")}}; }
        }
        """);
}
