using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What shows that an object is shared, and what does not.</summary>
public sealed class SharingTests
{
    [Fact]
    public Task A_pool_gives_an_object_to_one_user_at_a_time() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pool<T> where T : new() { public T Get() => new(); }

        class Reader
        {
            static readonly Pool<Reader> Readers = new(); bool _held; char _rest;

            public static char Next() => Readers.Get().Take();

            char Take() { if (!_held) { _rest = 'x'; _held = true; } return _rest; }
        }
        """);

    [Fact]
    public Task A_delegate_keeps_no_object_of_its_parameters_type() => VerifyCS.VerifyAnalyzerAsync(
        """
        class State
        {
            static readonly Func<State, int> Read = state => state.Size(); bool _known; int _size;

            int Size() { if (!_known) { _size = 3; _known = true; } return _size; }
        }
        """);

    [Fact]
    public Task A_static_collection_keeps_its_objects() => VerifyCS.VerifyAnalyzerAsync(
        """
        class State
        {
            static readonly System.Collections.Generic.List<State> All = new(); bool _known; int _size;

            public int Size() { if (!{|PUB1001:_known|}) { _size = 3; {|PUB1002:_known = true|}; } return _size; }
        }
        """);

    [Theory]
    [InlineData("struct Facts { public bool Known; public int Size; } Facts _facts;", "{|PUB1001:_facts.Known|}", "{|PUB1002:_facts.Known = true|}")]
    [InlineData("readonly Facts _facts = new(); } class Facts { public bool Known; public int Size; } class Others {", "_facts.Known", "_facts.Known = true")]
    public Task A_struct_is_shared_with_the_object_in_which_it_lies(string facts, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class State
        {
            static readonly System.Collections.Generic.List<State> All = new();

            public int Size() { if (!{{test}}) { _facts.Size = 3; {{store}}; } return _facts.Size; }

            {{facts}}
        }
        """);

    [Fact]
    public Task An_asynchronous_object_that_is_written_all_the_time_serves_one_user() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pages
        {
            bool _ready; string? _query; int _position;

            public async Task<string?> NextAsync(Func<Task<string>> load)
            {
                if (!_ready) { _query = await load(); _ready = true; }
                return _query;
            }

            public void Skip(int pages) { _position = pages; }

            public int Position() => _position;
        }
        """);

    [Fact]
    public Task One_that_only_prepares_itself_may_serve_many() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pages
        {
            bool _ready; string? _query;

            public async Task<string?> NextAsync(Func<Task<string>> load)
            {
                if (!{|PUB1001:_ready|}) { {|PUB2001:{|PUB1002:_ready = true|}|}; _query = await load(); }
                return _query;
            }
        }
        """);

    [Theory]
    [InlineData("", "", true)]
    [InlineData("[Obsolete]", "", true)]
    [InlineData("[Step]", "", false)]
    [InlineData("[Step]", "class Flow { public void Run(Pages pages) => _ = pages.NextAsync(() => Task.FromResult(\"a\")); }", true)]
    public Task A_member_that_a_framework_finds_by_its_attribute_shows_no_second_flow(string attribute, string other, bool isReported)
    {
        var (load, store) = isReported ? ("{|PUB1001:_ready|}", "{|PUB2001:{|PUB1002:_ready = true|}|}") : ("_ready", "_ready = true");
        return VerifyCS.VerifyAnalyzerAsync(
            $$"""
            class StepAttribute : Attribute;

            class Pages
            {
                bool _ready; string? _query;

                {{attribute}}
                public async Task<string?> NextAsync(Func<Task<string>> load)
                {
                    if (!{{load}}) { {{store}}; _query = await load(); }
                    return _query;
                }
            }

            {{other}}
            """);
    }

    [Fact]
    public Task One_that_is_ready_only_when_all_is_there_serves_its_flow() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pages
        {
            bool _ready; string? _query;

            public async Task<string?> NextAsync(Func<Task<string>> load)
            {
                if (!_ready) { _query = await load(); _ready = true; }
                return _query;
            }
        }
        """);

    [Fact]
    public Task An_object_that_a_thread_was_handed_by_a_captured_variable_is_shared() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job { public bool Finished { get; internal set; } public int Pixels { get; internal set; } }

        static class Farm
        {
            public static Job Submit(int tiles)
            {
                var job = new Job();
                ThreadPool.QueueUserWorkItem(_ => { job.Pixels = tiles; {|PUB1002:job.Finished = true|}; });
                return job;
            }

            public static int Result(Job job) => {|PUB1001:job.Finished|} ? job.Pixels : -1;
        }
        """);

    [Fact]
    public Task Members_of_a_sister_class_are_no_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        abstract class Channel
        {
            protected readonly object Gate = new(); protected bool Open;

            public void Start() { lock (Gate) { OnStart(); Open = true; } }

            protected abstract void OnStart();
        }

        class Sender : Channel { string? _target; protected override void OnStart() => _target = "t"; public string? Target(Receiver other) { lock (Gate) return _target; } }

        class Receiver : Channel { protected override void OnStart() { } public string? Ask(Sender sender) => Open ? sender.Target(this) : null; }
        """);

    [Fact]
    public Task A_pattern_reads_the_object_that_it_is_asked_of() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Badge
        {
            readonly object _gate = new(); internal bool Printed; internal string? Front;

            internal void Print() { lock (_gate) { if (!Printed) { Front = "f"; {|PUB1002:Printed = true|}; } } }
        }

        static class Badges
        {
            public static string? Face(this Badge badge) { if (badge is { {|PUB1001:Printed|}: false }) badge.Print(); return badge.Front; }
        }
        """);

    [Fact]
    public Task A_delegate_that_is_exchanged_is_a_sentinel() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Collation
        {
            Comparison<string>? _compare; int _strength;

            public int Compare(string left, string right) { var compare = {|PUB1003:_compare|} ?? Create(); return compare(left, right) + _strength; }

            Comparison<string> Create() { _strength = 2; Comparison<string> fresh = (a, b) => 0; return Interlocked.CompareExchange(ref _compare, fresh, null) ?? fresh; }
        }
        """);

    [Fact]
    public Task A_copy_with_changes_is_an_object_of_its_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        record Content(bool IsClosed, string? Failure);

        class Queue
        {
            readonly object _gate = new(); Content _now = new(false, null);

            public void Close(string failure) { lock (_gate) _now = _now with { IsClosed = true, Failure = failure }; }

            public string? Why() { var now = _now; return now.IsClosed ? now.Failure : "open"; }
        }
        """);

    [Fact]
    public Task A_lock_around_disposal_alone_is_no_evidence() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Reader : IDisposable
        {
            readonly object _gate = new(); bool _eof; int[]? _buffer = new int[9]; int _length;

            public int Next() { if (_eof) return -1; if (_buffer == null) throw new ObjectDisposedException(""); return _length; }

            public void End() { _length = 0; _buffer = null; _eof = true; }

            public void Dispose() { lock (_gate) { _length = 1; _buffer = null; _eof = true; } }
        }
        """);

    [Fact]
    public Task What_one_call_tells_its_argument_and_asks_of_it_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Arrival { public bool IsStop; public string? Thread; }

        class Session
        {
            readonly object _gate = new(); string? _active; int _stops;

            public void On(Arrival arrival, int kind)
            {
                if (kind == 1) lock (_gate) { _stops++; arrival.Thread = "t"; arrival.IsStop = true; }
                if (arrival.IsStop) _active = arrival.Thread + _stops;
            }
        }
        """);

    [Theory]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<State> All = new(new List<State> { new() });", "{|PUB1001:_known|}", "{|PUB1002:_known = true|}")]
    [InlineData("List<State> All = new();", "{|PUB1001:_known|}", "{|PUB1002:_known = true|}")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<State> None = new(new List<State>());", "_known", "_known = true")]
    [InlineData("IReadOnlyList<State> None = new List<State>().AsReadOnly();", "_known", "_known = true")]
    [InlineData("IReadOnlyList<State> None = Array.Empty<State>();", "_known", "_known = true")]
    [InlineData("IEnumerable<State> None = new State[0];", "_known", "_known = true")]
    public Task An_empty_collection_that_nobody_can_fill_keeps_no_objects(string kept, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class State
        {
            static readonly {{kept}} bool _known; int _code;

            public int Code() { if (!{{load}}) { _code = Environment.ProcessorCount; {{store}}; } return _code; }
        }
        """);

    [Theory]
    [InlineData("_root.NotAfter", "{|PUB3001:_notAfter|}", "{|PUB3001:_notAfter = DateTimeOffset.UtcNow|}")]
    [InlineData("new Certificate().NotAfter", "_notAfter", "_notAfter = DateTimeOffset.UtcNow")]
    [InlineData("leaves[at].NotAfter", "_notAfter", "_notAfter = DateTimeOffset.UtcNow")]
    public Task The_turns_of_a_parallel_loop_share_what_its_object_holds(string asked, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Certificate
        {
            DateTimeOffset? _notAfter;

            public DateTimeOffset NotAfter { get { if (!{{load}}.HasValue) {{store}}; return _notAfter.Value; } }
        }

        class Anchor
        {
            Certificate _root = new();

            public void Check(Certificate[] leaves) => Parallel.For(0, leaves.Length, at => { if ({{asked}} < DateTimeOffset.UtcNow) throw new Exception(); });
        }
        """);

    [Theory]
    [InlineData("ConcurrentDictionary", "{|PUB1003:_encoding|}", "{|PUB1003:_encoding = Encoding.UTF8|}")]
    [InlineData("Dictionary", "_encoding", "_encoding = Encoding.UTF8")]
    public Task A_reference_guards_what_was_made_before_it_in_an_object_that_a_container_shares(string container, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;
        using System.Text;

        class Profile
        {
            readonly {{container}}<string, Profile> _profiles = new(); bool _isText; Encoding? _encoding;

            public int Length(byte[] data) { Analyze(); return _isText ? _encoding!.GetCharCount(data) : 0; }

            void Analyze() { if ({{load}} is not null) return; _isText = true; {{store}}; }
        }
        """);

    /// <summary>Every turn goes through all of them; the element at the turn's own index is its own.</summary>
    [Theory]
    [InlineData("foreach (var shape in shapes) shape.Extent.ToString();", "{|PUB3001:_extent|}", "{|PUB3001:_extent = extent|}")]
    [InlineData("shapes[at].Extent.ToString();", "_extent", "_extent = extent")]
    [InlineData("foreach (var shape in new[] { new Shape() }) shape.Extent.ToString();", "_extent", "_extent = extent")]
    [InlineData("foreach (var shape in groups[at]) shape.Extent.ToString();", "_extent", "_extent = extent")]
    [InlineData("foreach (var shape in layers[at].Shapes) shape.Extent.ToString();", "_extent", "_extent = extent")]
    public Task Turns_that_go_through_the_same_objects_share_them(string turn, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Shape
        {
            (double Low, double High)? _extent;

            public (double Low, double High) Extent { get { if ({{load}} is { } known) return known; var extent = (1d, 2d); {{store}}; return extent; } }
        }

        class Layer
        {
            public readonly Shape[] Shapes = [];

            public void Join(Shape[] shapes, Shape[][] groups, Layer[] layers) => Parallel.For(0, 9, at => { {{turn}} });
        }
        """);

    /// <summary>Whoever finds the reference that was set first reads what is not there yet; one that stands alone needs no order.</summary>
    [Theory]
    [InlineData("{|PUB1003:_members|}", "{|PUB2001:{|PUB1003:_members = [1]|}|}; _create = () => this;")]
    [InlineData("_members", "_members = [1];")]
    public Task A_reference_that_is_set_before_its_siblings_in_a_shared_object(string load, string build) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Runtime.CompilerServices;

        class Shape
        {
            static readonly ConditionalWeakTable<Type, Shape> s_shapes = new(); int[]? _members; Func<object>? _create;

            public static Shape Of(Type type) => s_shapes.GetValue(type, static _ => new Shape());

            public object? Create() { Ensure(); return _create!(); }

            void Ensure() { if ({{load}} != null) return; {{build}} }
        }
        """);
}
