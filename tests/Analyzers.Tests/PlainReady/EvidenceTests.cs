using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A warning needs code that shows concurrency; a name never does.</summary>
public sealed class EvidenceTests
{
    private const string Getter = "int Get() { if (!{|PUB1001:known|}) lock (gate) { if (!known) { size = 7; {|PUB1002:known = true|}; } } return size; }";

    [Fact]
    public Task No_evidence_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            bool _ready; int _size;

            public int Size() { if (!_ready) { _size = 7; _ready = true; } return _size; }
        }
        """);

    [Fact]
    public Task A_lock_that_guards_other_state_is_no_evidence() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _reads;

            public int Size() { if (!_ready) { _size = 7; _ready = true; } lock (_gate) { _reads++; } return _size; }
        }
        """);

    [Fact]
    public Task Work_that_is_spawned_is_evidence() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            bool _done; int _result;

            public void Start() => Task.Run(() => { _result = 7; {|PUB1002:_done = true|}; });

            public int? Result => {|PUB1001:_done|} ? _result : null;
        }
        """);

    [Theory]
    [InlineData("new Thread(Work).Start()")]
    [InlineData("new Thread(() => Work()).Start()")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Work())")]
    [InlineData("Task.Run(Work)")]
    [InlineData("Task.Factory.StartNew(Work)")]
    [InlineData("Task.CompletedTask.ContinueWith(_ => Work())")]
    [InlineData("_timer = new Timer(_ => Work())")]
    [InlineData("Parallel.Invoke(Work, () => Console.WriteLine())")]
    [InlineData("Parallel.Invoke(new Action[] { () => Work() })")]
    public Task Every_way_to_run_elsewhere_is_evidence(string start) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            bool _done; int _result; public Timer? _timer;

            public void Start() { {{start}}; }

            public int Result() => {|PUB1001:_done|} ? _result : 0;

            void Work() { _result = 7; {|PUB1002:_done = true|}; }
        }
        """);

    [Fact]
    public Task An_object_in_a_concurrent_dictionary_is_shared() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Collections.Concurrent;

        class Entry
        {
            bool _ready; int _size;

            public int Size() { if (!{|PUB1001:_ready|}) { _size = 7; {|PUB1002:_ready = true|}; } return _size; }
        }

        class Cache { readonly ConcurrentDictionary<string, Entry> _entries = new(); public int Size(string key) => _entries[key].Size(); }
        """);

    [Fact]
    public Task An_object_in_a_plain_dictionary_is_not_shown_to_be_shared() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Entry
        {
            bool _ready; int _size;

            public int Size() { if (!_ready) { _size = 7; _ready = true; } return _size; }
        }

        class Cache { readonly Dictionary<string, Entry> _entries = []; public int Size(string key) => _entries[key].Size(); }
        """);

    [Theory]
    [InlineData("return () => Get();")]
    [InlineData("return Get;")]
    [InlineData("Last = Get; return Last;")]
    [InlineData("Asked += Get; return null;")]
    [InlineData("All[3] = () => Get(); return null;")]
    [InlineData("All.Add(3, Get); return null;")]
    [InlineData("return () => { if ({|PUB1001:known|}) return size; lock (gate) { if (!known) { size = 7; {|PUB1002:known = true|}; } return size; } };", "")]
    public Task A_lock_in_a_function_that_is_kept_is_evidence_for_its_closure(string keep, string get = Getter) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Memo
        {
            public Func<int>? Last; public event Func<int>? Asked; public readonly Dictionary<int, Func<int>> All = [];

            public Func<int>? Make()
            {
                var gate = new object(); var known = false; var size = 0;
                {{keep}}
                {{get}}
            }
        }
        """);

    [Theory]
    [InlineData("if (!known) { size = 7; known = true; } return size;")]
    [InlineData("lock (gate) { if (!known) { size = 7; known = true; } return size; }")]
    [InlineData("if (!Volatile.Read(ref known)) lock (gate) { if (!known) { size = 7; Volatile.Write(ref known, true); } } return size;")]
    public Task A_kept_function_that_takes_no_lock_or_needs_no_order_is_silent(string get) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Memo
        {
            public Func<int> Make()
            {
                var gate = new object(); var known = false; var size = 0;
                return () => { {{get}} };
            }
        }
        """);

    [Fact]
    public Task A_lock_in_a_function_that_nobody_keeps_is_no_evidence() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Sum
        {
            public int Of(List<int> items)
            {
                var gate = new object(); var known = false; var size = 0;
                items.ForEach(item => { lock (gate) { size += item; known = true; } });
                return known ? size : 0;
            }
        }
        """);

    [Fact]
    public Task Generated_code_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        // <auto-generated/>
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => _ready ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; _ready = true; } }
        }
        """);

    [Fact]
    public Task A_part_that_a_shared_object_keeps_is_shared_with_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Settings
        {
            private static Settings s_instance = new();

            public readonly Hatches Hatches = new();

            public static Settings Instance => s_instance;
        }

        class Hatches
        {
            bool? _logs;

            public bool Logs
            {
                get
                {
                    if ({|PUB3001:_logs|} == null) {|PUB3001:_logs = Environment.ProcessorCount > 1|};
                    return _logs!.Value;
                }
            }
        }
        """);

    [Fact]
    public Task A_part_of_an_element_of_a_container_may_have_an_owner() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Connections
        {
            readonly System.Collections.Concurrent.ConcurrentDictionary<int, Connection> _all = new();

            public Connection Get(int id) => _all.GetOrAdd(id, _ => new Connection());
        }

        class Connection { public readonly Hatches Hatches = new(); }

        class Hatches
        {
            bool? _logs;

            public bool Logs
            {
                get
                {
                    if (_logs == null) _logs = Environment.ProcessorCount > 1;
                    return _logs!.Value;
                }
            }
        }
        """);

    [Fact]
    public Task A_part_that_changes_hands_is_not_shared() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Settings
        {
            private static Settings s_instance = new();

            public Hatches Hatches = new();

            public static Settings Instance => s_instance;
        }

        class Hatches
        {
            bool? _logs;

            public bool Logs
            {
                get
                {
                    if (_logs == null) _logs = Environment.ProcessorCount > 1;
                    return _logs!.Value;
                }
            }
        }
        """);

    [Fact]
    public Task A_lock_on_an_object_of_another_kind_keeps_others_from_that_object() => VerifyCS.VerifyAnalyzerAsync("""
        class State
        {
            class File { public int Size; }

            bool _dirty; int _last;

            void Note(File file) { lock (file) { _last = file.Size; _dirty = true; } }

            public int Last() => _dirty ? _last : 0;
        }
        """);

    [Fact]
    public Task A_lock_on_the_object_itself_keeps_others_from_its_state() => VerifyCS.VerifyAnalyzerAsync("""
        class State
        {
            class File { public int Size; }

            bool _dirty; int _last;

            void Note(File file) { lock (this) { _last = file.Size; {|PUB1002:_dirty = true|}; } }

            public int Last() => {|PUB1001:_dirty|} ? _last : 0;
        }
        """);

    [Theory]
    [InlineData("", "{|PUB1003:_receiver|}", "{|PUB1003:_receiver = new object()|}")]
    [InlineData("public void Stop() => Interlocked.Exchange(ref _receiver, null);", "_receiver", "_receiver = new object()")]
    public Task A_reference_that_async_members_also_take_back_belongs_to_one_flow(string stop, string load, string store) => VerifyCS.VerifyAnalyzerAsync($$"""
        using System.Threading;
        using System.Threading.Tasks;

        public abstract class Adapter
        {
            object _receiver; int _cache;

            {{stop}}

            public Task<int> Read() { Ensure(); return Task.FromResult(_cache); }

            void Ensure() { if ({{load}} == null) { _cache = 3; {{store}}; } }
        }
        """);

    [Theory]
    [InlineData("public Task<int> Response() {", "", "{|PUB1001:_hasResponse|}", "{|PUB2001:{|PUB1002:_hasResponse = true|}|}")]
    [InlineData("public Task<int> Response { get {", "}", "_hasResponse", "_hasResponse = true")]
    public Task A_property_that_holds_a_task_starts_no_flow(string begin, string end, string load, string store) => VerifyCS.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        public class Request
        {
            Task<int>? _response; bool _hasResponse;

            {{begin}} if (!{{load}}) throw new System.InvalidOperationException(); return _response!; } {{end}}

            public void Reply(Task<int> response) { if (_hasResponse) throw new System.InvalidOperationException(); {{store}}; _response = response; }
        }
        """);
}
