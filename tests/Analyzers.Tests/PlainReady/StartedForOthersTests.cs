using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Threads that are started in one type and run the code of another: of a derived class, of an event's handler, of an object that a field holds.</summary>
public sealed class StartedForOthersTests
{
    [Theory]
    [InlineData("Task.Run(() => RunAsync())", "{|PUB1001:_warm|}", "{|PUB1002:_warm = true|}")]
    [InlineData("RunAsync()", "_warm", "_warm = true")]
    public Task A_base_class_starts_what_the_derived_class_does(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        abstract class Worker
        {
            public Task Start() => {{start}};

            protected abstract Task RunAsync();
        }

        class Rates : Worker
        {
            bool _warm; int _rate;

            public int Rate() => {{load}} ? _rate : -1;

            protected override async Task RunAsync() { await Task.Yield(); _rate = 7; {{store}}; }
        }
        """);

    [Theory]
    [InlineData("BackgroundService", "ExecuteAsync", "public int Rate()", "{|PUB1001:_warm|}", "{|PUB1002:_warm = true|}")]
    [InlineData("BackgroundService", "ExecuteAsync", "public override int StopAsync(CancellationToken stop)", "_warm", "_warm = true")]
    [InlineData("BackgroundService", "PrepareAsync", "public int Rate()", "_warm", "_warm = true")]
    [InlineData("OtherService", "ExecuteAsync", "public int Rate()", "_warm", "_warm = true")]
    public Task A_host_runs_the_work_of_a_service_beside_its_callers(string service, string work, string reader, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        namespace Microsoft.Extensions.Hosting
        {
            abstract class BackgroundService : OtherService
            {
                protected virtual Task ExecuteAsync(CancellationToken stop) => Task.CompletedTask;
                protected virtual Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;
                public virtual int StopAsync(CancellationToken stop) => 0;
            }

            abstract class OtherService
            {
                protected virtual Task {{(service == "OtherService" ? work : "OtherAsync")}}(CancellationToken stop) => Task.CompletedTask;
            }
        }

        class Rates : Microsoft.Extensions.Hosting.{{service}}
        {
            bool _warm; int _rate;

            {{reader}} => {{load}} ? _rate : -1;

            protected override async Task {{work}}(CancellationToken stop) { await Task.Yield(); _rate = 7; {{store}}; }
        }
        """);

    [Theory]
    [InlineData("new Thread(Loop).Start()", "{|PUB1001:_known|}", "{|PUB1002:_known = true|}")]
    [InlineData("Loop()", "_known", "_known = true")]
    public Task The_handlers_of_an_event_run_where_it_is_raised(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Feed
        {
            public event Action<string>? Arrived;

            public void Start() => {{start}};

            void Loop() { while (Console.ReadLine() is { } line) Arrived?.Invoke(line); }
        }

        class Board
        {
            readonly Feed _feed; bool _known; string? _venue;

            public Board(Feed feed) { _feed = feed; _feed.Arrived += OnArrived; }

            public int Length() => {{load}} ? _venue!.Length : 0;

            void OnArrived(string line) { _venue = line; {{store}}; }
        }
        """);

    [Theory]
    [InlineData("System.Timers.Timer", "_source.Elapsed += (_, _) => Tick()", "{|PUB1001:_known|}", "{|PUB1002:_known = true|}")]
    [InlineData("System.IO.FileSystemWatcher", "_source.Changed += OnChanged", "{|PUB1001:_known|}", "{|PUB1002:_known = true|}")]
    [InlineData("System.ComponentModel.Component", "_source.Disposed += (_, _) => Tick()", "_known", "_known = true")]
    public Task Events_that_the_library_raises_on_threads_of_its_own(string type, string subscription, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Board
        {
            readonly {{type}} _source = new(); bool _known; string? _venue;

            public Board() { {{subscription}}; }

            public int Length() => {{load}} ? _venue!.Length : 0;

            void OnChanged(object sender, EventArgs change) => Tick();

            void Tick() { _venue = "x"; {{store}}; }
        }
        """);

    [Theory]
    [InlineData("new Thread(Collect).Start()", "{|PUB1005:_tail|}", "{|PUB1005:_tail = tail + 1|}")]
    [InlineData("Collect()", "_tail", "_tail = tail + 1")]
    public Task One_thread_fills_the_ring_in_a_field_that_another_empties(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Ring
        {
            readonly string?[] _slots = new string?[16]; int _head; int _tail;

            public bool TryPost(string item)
            {
                int tail = _tail;
                if (tail - Volatile.Read(ref _head) == 16) return false;
                _slots[tail & 15] = item;
                {{store}};
                return true;
            }

            public bool TryTake(out string? item)
            {
                int head = _head;
                item = null;
                if (head == {{load}}) return false;
                item = _slots[head & 15];
                _slots[head & 15] = null;
                Volatile.Write(ref _head, head + 1);
                return true;
            }
        }

        class Pump
        {
            readonly Ring _ring = new();

            public void Start() => {{start}};

            void Collect() { while (Console.ReadLine() is { } line) _ring.TryPost(line); }

            public string? Next() => _ring.TryTake(out var item) ? item : null;
        }
        """);

    [Theory]
    [InlineData("new Thread(Fill).Start()", "{|PUB1001:_count|}", "{|PUB1001:_count|}", "{|PUB1002:_count = _names.Length|}")]
    [InlineData("Fill()", "_count", "_count", "_count = _names.Length")]
    public Task A_count_that_a_thread_sets_bounds_what_others_read(string start, string load, string loop, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Names
        {
            string[]? _names; int _count;

            public void Start() => {{start}};

            void Fill() { _names = Console.ReadLine()!.Split(); {{store}}; }

            public string? Name(int id) => id >= {{load}} ? null : _names![id];

            public bool Contains(string name)
            {
                int count = {{loop}};
                for (int i = 0; i < count; i++) if (_names![i] == name) return true;
                return false;
            }
        }
        """);

    [Theory]
    [InlineData("Peer[] _peers = new Peer[9];", "foreach (var peer in _peers)", "Task.Run(Watch)", "{|PUB1001:peer.Up|}", "{|PUB1002:peer.Up = true|}")]
    [InlineData("Peer _peer = new();", "for (var peer = _peer; peer != null; peer = null)", "Task.Run(Watch)", "{|PUB1001:peer.Up|}", "{|PUB1002:peer.Up = true|}")]
    [InlineData("Peer[] _peers = new Peer[9];", "foreach (var peer in _peers)", "Watch()", "peer.Up", "peer.Up = true")]
    [InlineData("Peer[] _peers = new Peer[9]; readonly Peer[] _others = new Peer[9];", "foreach (var peer in _others)", "Task.Run(Watch)", "peer.Up", "peer.Up = true")]
    public Task Objects_that_a_field_holds_are_used_by_its_owners_threads(string field, string each, string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Peer { public bool Up; public string Address = ""; public int Trip; }

        class Peers
        {
            readonly {{field}}

            public void Start(int unused) => {{start}};

            public string? Choose() { {{each}} if ({{load}}) return peer.Address + peer.Trip; return null; }

            void Watch() { {{each.Replace("_others", "_peers")}} { peer.Address = Console.ReadLine()!; peer.Trip = peer.Address.Length; {{store}}; } }
        }
        """);

    [Theory]
    [InlineData("if (_worker is not null) throw new InvalidOperationException();", "_mirrored", "_mirrored = true")]
    [InlineData("if (_worker is null) return;", "{|PUB1001:_mirrored|}", "{|PUB1002:_mirrored = true|}")]
    [InlineData("", "{|PUB1001:_mirrored|}", "{|PUB1002:_mirrored = true|}")]
    public Task What_is_set_while_no_thread_is_there_is_ordered_by_its_start(string first, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Trace
        {
            Thread? _worker; bool _mirrored; string _prefix = ""; int _width;

            public void Mirror(string prefix) { {{first}} _prefix = prefix; _width = prefix.Length; {{store}}; }

            public void Start() { _worker = new Thread(Run); _worker.Start(); }

            void Run() { while (Console.ReadLine() is { } line) if ({{load}}) Console.WriteLine(_prefix + _width + line); }
        }
        """);

    [Theory]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_job, preferLocal: false);", "{|PUB1001:job.Finished|}", "{|PUB1002:Finished = ticket|}")]
    [InlineData("((IThreadPoolWorkItem)_job).Execute();", "job.Finished", "Finished = ticket")]
    public Task Whoever_waits_for_a_ticket_knows_its_number(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job(int ticket) : IThreadPoolWorkItem
        {
            public int Finished; public string? Longest; public string[]? Terms;

            void IThreadPoolWorkItem.Execute() { Terms = Console.ReadLine()!.Split(); Longest = Terms[0]; {{store}}; }
        }

        class Panel
        {
            Job? _job; int _ticket;

            public void Submit() { _job = new Job(++_ticket); {{start}} }

            public string? Paint() { var job = _job; if (job is null || {{load}} != _ticket) return null; return job.Longest + job.Terms!.Length; }
        }
        """);

    [Theory]
    [InlineData("process.WaitForExit();", "crashed", "crashed = true")]
    [InlineData("await process.WaitForExitAsync();", "crashed", "crashed = true")]
    [InlineData("await Task.Yield();", "{|PUB1001:crashed|}", "{|PUB1002:crashed = true|}")]
    public Task Whoever_waits_for_a_process_has_all_of_its_output(string wait, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Diagnostics;

        class Tool
        {
            public async Task<string?> Run(Process process)
            {
                string? line = null; var crashed = false;
                process.OutputDataReceived += (_, e) => { if (e.Data is not null) { line = e.Data; {{store}}; } };
                process.BeginOutputReadLine();
                {{wait}}
                return {{load}} ? line!.ToString() : null;
            }
        }
        """);

    [Theory]
    [InlineData("Task.Run(Work);", "(Table table)", "()", true)]
    [InlineData("Work();", "(Table table)", "()", false)]
    [InlineData("Task.Run(Work);", "()", "(Table table)", false)]
    public Task Types_that_are_made_with_one_object_share_it(string start, string made, string asked, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table { public bool IsReady { get; set; } public string[] Rows { get; set; } = []; }

        class Loader
        {
            readonly Table table; public Loader(Table given) => table = given;

            public void Start() { {{start}} }

            void Work() { table.Rows = [Console.ReadLine()!]; {{(isReported ? "{|PUB1002:table.IsReady = true|}" : "table.IsReady = true")}}; }
        }

        class Page{{made}}
        {
            public int Count{{asked}} { if ({{(isReported ? "{|PUB1001:table.IsReady|}" : "table.IsReady")}}) return table.Rows.Length; return 0; }
        }
        """);

    /// <summary>Whoever reaches the object through its owner asks the one that the owner's thread sets, unless the owner may get another.</summary>
    [Theory]
    [InlineData("{ get; } = new();", "{|PUB1001:_node.Ring.Joined|}", "{|PUB1002:Ring.Joined = true|}")]
    [InlineData("{ get; set; } = new();", "_node.Ring.Joined", "Ring.Joined = true")]
    public Task Another_type_asks_an_object_through_its_owner(string property, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Ring { public bool Joined; public string[]? Names; }

        class Node
        {
            public Ring Ring {{property}}

            public void Start() => new Thread(Join).Start();

            void Join() { Ring.Names = ["a"]; {{store}}; }
        }

        class Router
        {
            readonly Node _node;

            public Router(Node node) => _node = node;

            public int Count() => {{load}} ? _node.Ring.Names!.Length : 0;
        }
        """);
}
