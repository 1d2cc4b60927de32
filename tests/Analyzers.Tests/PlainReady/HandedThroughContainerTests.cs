using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Objects that a container hands to a started function, which sets them while their makers ask.</summary>
public sealed class HandedThroughContainerTests
{
    [Theory]
    [InlineData("new Thread(Loop).Start();", "foreach (var job in _jobs.GetConsumingEnumerable())", "{|PUB1001:job.Done|}", "{|PUB1002:job.Done = true|}")]
    [InlineData("new Thread(Loop).Start();", "while (_jobs.TryTake(out var job, -1))", "{|PUB1001:job.Done|}", "{|PUB1002:job.Done = true|}")]
    [InlineData("Loop();", "foreach (var job in _jobs.GetConsumingEnumerable())", "job.Done", "job.Done = true")]
    public Task A_job_says_that_it_is_done(string start, string loop, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Job { public bool Done; public string? Result; }

        class Worker
        {
            readonly BlockingCollection<Job> _jobs = new();

            public Worker() { {{start}} }

            public void Add(Job job) => _jobs.Add(job);

            void Loop() { {{loop}} { job.Result = Console.ReadLine(); {{store}}; } }
        }

        class Screen
        {
            public int Length(Job job) => {{load}} ? job.Result!.Length : 0;
        }
        """);

    [Theory]
    [InlineData("_table = new Dictionary<string, int>(); foreach (var name in names) _table[name] = 7;", "{|PUB2003:_table = new Dictionary<string, int>()|};")]
    [InlineData("var table = new Dictionary<string, int>(); foreach (var name in names) table[name] = 7; _table = table;", "")]
    public Task A_table_that_is_filled_behind_its_store_and_nowhere_else(string build, string reported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Routes
        {
            readonly object _gate = new(); Dictionary<string, int> _table = new();

            public int Get(string name) => _table.TryGetValue(name, out var route) ? route : 0;

            public void Load(string[] names) { lock (_gate) { {{(reported == "" ? build : build.Replace(build.Split(';')[0] + ";", reported))}} } }
        }
        """);

    [Theory]
    [InlineData("Pass", "{|PUB1001:_version|}", "{|PUB1002:_version = seen + 1|}")]
    [InlineData("Idle", "_version", "_version = seen + 1")]
    public Task A_lock_within_an_object_of_its_own_kind(string pass, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Gate
        {
            readonly SemaphoreSlim _slots = new(1, 1);

            public async Task<Pass> EnterPassAsync() { await _slots.WaitAsync(); return new Pass(_slots); }

            public async Task<Idle> EnterIdleAsync() { await Task.Yield(); return new Idle(); }
        }

        readonly struct Pass(SemaphoreSlim slots) : IDisposable { public void Dispose() => slots.Release(); }

        readonly struct Idle : IDisposable { public void Dispose() { } }

        class Topic
        {
            readonly Gate _gate = new(); int _version; string? _name; int _port;

            public bool Advance(int seen, out string? name) { int version = {{load}}; name = null; if (version == seen) return false; name = _name + _port; return true; }

            public async Task Refresh(int seen) { using (await _gate.Enter{{pass}}Async()) { if (_version != seen) return; _name = Console.ReadLine(); _port = 7; {{store}}; } }
        }
        """);

    [Theory]
    [InlineData("", "{|PUB1003:_setters|}")]
    [InlineData("public int Count() { _state = null; _setters = new int[1]; return 1; }", "_setters")]
    public Task An_initialiser_that_several_members_call_has_one_builder(string other, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Theme
        {
            int[]? _setters; string? _state;

            public int Length() { if ({{load}} == null) LazyInitializer.EnsureInitialized(ref _setters, Parse); return _state!.Length; }

            public int First() => LazyInitializer.EnsureInitialized(ref _setters, Parse)![0];

            public int Size() => LazyInitializer.EnsureInitialized(ref _setters, Parse)!.Length;

            int[] Parse() { _state = Environment.MachineName; return new int[3]; }

            {{other}}
        }
        """);

    [Theory]
    [InlineData("ConditionalWeakTable<Type, Traits>", "var traits = s_traits.GetValue(type, _ => new Traits());", true)]
    [InlineData("ConcurrentDictionary<Type, Traits>", "var traits = s_traits.GetOrAdd(type, _ => new Traits());", true)]
    [InlineData("ConcurrentDictionary<Type, Traits>", "if (!s_traits.TryGetValue(type, out var traits)) return null;", true)]
    [InlineData("ConcurrentQueue<Traits>", "if (!s_traits.TryDequeue(out var traits)) return null;", false)]
    public Task What_a_table_gives_is_shared_and_what_a_queue_gives_is_not(string table, string get, bool isShared) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;
        using System.Runtime.CompilerServices;

        class Traits
        {
            public bool Resolved; public string? Key; public string[]? Columns;

            public void Resolve(Type type) { Key = type.Name; Columns = new[] { Key }; {{(isShared ? "{|PUB1002:Resolved = true|}" : "Resolved = true")}}; }
        }

        static class Entities
        {
            static readonly {{table}} s_traits = new();

            public static string? Columns(Type type)
            {
                {{get}}
                if (!{{(isShared ? "{|PUB1001:traits.Resolved|}" : "traits.Resolved")}}) traits.Resolve(type);
                return traits.Key + traits.Columns!.Length;
            }
        }
        """);

    [Theory]
    [InlineData("var link = new Link(); void Note(string text) => link.Text = text; Note(\"a\"); {store}; _links[name] = link;", false)]
    [InlineData("var link = _links[name]; void Note(string text) => link.Text = text; Note(\"a\"); {store};", true)]
    public Task An_object_that_started_code_has_made_is_its_own_until_it_stands_there(string work, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Link { public bool IsKnown; public string? Text; }

        class Links
        {
            readonly ConcurrentDictionary<string, Link> _links = new();

            public void Start(string name) => Task.Run(() => Work(name));

            void Work(string name) { {{work.Replace("{store}", isReported ? "{|PUB1002:link.IsKnown = true|}" : "link.IsKnown = true")}} }

            public int Length(Link link) => {{(isReported ? "{|PUB1001:link.IsKnown|}" : "link.IsKnown")}} ? link.Text!.Length : 0;
        }
        """);

    [Theory]
    [InlineData("foreach (var job in _jobs.GetConsumingEnumerable()) job.End(Console.ReadLine()!);", "{|PUB1001:_done|}", "{|PUB1002:_done = true|}")]
    [InlineData("foreach (var job in _jobs.GetConsumingEnumerable()) Console.WriteLine(new Job(job.Text));", "_done", "_done = true")]
    public Task A_public_method_that_started_code_calls_on_what_it_has_got(string work, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Job
        {
            bool _done; string _text = "";

            public Job(string text) => End(text);

            public string Text => {{load}} ? _text : "";

            public void End(string text) { _text = text; {{store}}; }
        }

        class Worker
        {
            readonly BlockingCollection<Job> _jobs = new();

            public Worker() => new Thread(Loop).Start();

            public void Add(Job job) => _jobs.Add(job);

            void Loop() { {{work}} }
        }

        class Screen { public int Length(Job job) => job.Text.Length; }
        """);

    [Theory]
    [InlineData("foreach (var job in _jobs.GetConsumingEnumerable()) job.Text = Console.ReadLine()!;", "{|PUB1001:_done|}", "{|PUB1002:_done = true|}")]
    [InlineData("foreach (var job in _jobs.GetConsumingEnumerable()) { var copy = new Job(job.Text); copy.Text = \"a\"; Console.WriteLine(copy); }", "_done", "_done = true")]
    public Task A_public_setter_that_started_code_uses_on_what_it_has_got(string work, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Job
        {
            bool _done; string _text = "";

            public Job(string text) => _text = text;

            public string Text { get => {{load}} ? _text : ""; set { _text = value; {{store}}; } }
        }

        class Worker
        {
            readonly BlockingCollection<Job> _jobs = new();

            public Worker() => new Thread(Loop).Start();

            public void Add(Job job) => _jobs.Add(job);

            void Loop() { {{work}} }
        }

        class Screen { public int Length(Job job) => job.Text.Length; }
        """);

    /// <summary>Whoever puts an object into a queue and keeps it shares it with the one who takes it out.</summary>
    [Theory]
    [InlineData("_queue.Add(transfer); while (!{|PUB1001:transfer.Finished|}) Thread.SpinWait(9);", "{|PUB1002:transfer.Finished = true|}")]
    [InlineData("if (transfer.Finished) return 0; _queue.Add(transfer); while (!Volatile.Read(ref transfer.Finished)) Thread.SpinWait(9);", "Volatile.Write(ref transfer.Finished, true)")]
    public Task The_one_who_has_put_it_waits_for_it(string send, string finish) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Mailbox
        {
            class Transfer { public int Status; public bool Finished; }

            readonly System.Collections.Concurrent.BlockingCollection<Transfer> _queue = new();

            public Mailbox() => new Thread(Serve).Start();

            public int Send() { var transfer = new Transfer(); {{send}} return transfer.Status; }

            void Serve() { foreach (var transfer in _queue.GetConsumingEnumerable()) { transfer.Status = Environment.TickCount; {{finish}}; } }
        }
        """);
}
