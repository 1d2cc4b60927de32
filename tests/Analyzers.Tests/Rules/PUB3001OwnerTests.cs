using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using SafePublication.Analyzers.Tests.Verification;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB3001: what is whole, and whose value it is.</summary>
public sealed class PUB3001OwnerTests
{
    [Fact]
    public Task Zero_in_a_nullable_word_is_whole_anyway() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Icon
        {
            readonly object _gate = new(); bool? _isLarge;

            public bool IsLarge(int size)
            {
                if (!{|PUB3001:_isLarge|}.HasValue) lock (_gate) { if (size > 64) {|PUB3001:_isLarge = true|}; else _isLarge = false; }
                return _isLarge.GetValueOrDefault();
            }
        }
        """);

    [Fact]
    public Task A_copy_of_another_object_is_no_lazy_store() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job { public DateTime? Started { get; set; } }

        class Jobs
        {
            readonly object _gate = new();

            public Job Finish(Job job) { if (job.Started == null) return Copy(job, new Job()); return job; }

            Job Copy(Job from, Job to) { lock (_gate) { to.Started = from.Started; return to; } }
        }
        """);

    [Fact]
    public Task A_store_into_the_object_that_was_asked_is_one() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job { public DateTime? Started { get; set; } }

        class Jobs
        {
            readonly object _gate = new(); readonly Job[] _jobs = new Job[9];

            public DateTime? Finish(int at) { var job = _jobs[at]; if ({|PUB3001:job.Started|} == null) Start(job); return job.Started; }

            void Start(Job to) { lock (_gate) {|PUB3001:to.Started = DateTime.UtcNow|}; }
        }
        """);

    /// <summary>A lock shows less than a thread that brings the value.</summary>
    [Fact]
    public Task A_value_kept_under_a_lock_and_asked_without_it_can_be_torn() => VerifyCS.VerifyAnalyzerAsync(
        Request("{|#0:_ended = at|}", "{|#1:_ended|}", ""), Suggestion.Of("PUB3001", 0), Suggestion.Of("PUB3001", 1));

    [Fact]
    public Task A_value_that_a_thread_brings_under_a_lock_can_be_torn() => VerifyCS.VerifyAnalyzerAsync(
        Request("{|PUB3001:_ended = at|}", "{|PUB3001:_ended|}", "public void Start() => new Thread(() => End(DateTime.UtcNow)).Start();"));

    private static string Request(string store, string load, string start) => $$"""
        class Request
        {
            readonly object _gate = new(); DateTime? _ended;

            public void End(DateTime at) { lock (_gate) {{store}}; }

            public DateTime? Ended() => {{load}} != null ? _ended : null;

            {{start}}
        }
        """;

    [Fact]
    public Task A_shared_object_that_is_written_all_the_time_serves_one_user() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Parser
        {
            static readonly System.Collections.Generic.List<Parser> All = new(); bool? _isStrict; int _position;

            public void Next() => _position++;

            public int Position() => _position;

            public bool IsStrict() => _isStrict ??= All.Count > 3;
        }
        """);

    [Fact]
    public Task A_core_library_declares_its_own_words() => VerifyCS.VerifyAnalyzerAsync(
        """
        namespace System
        {
            public partial struct IntPtr { object _first; object _second; }
        }

        class Monitor
        {
            readonly object _gate = new(); System.IntPtr _handle;

            public bool Has() { if (_handle.Equals(default(System.IntPtr))) lock (_gate) _handle = new System.IntPtr(); return true; }
        }
        """);

    [Theory]
    [InlineData("page.Body.IsEmpty")]
    [InlineData("page.Body.Length == 0")]
    public Task A_library_value_of_several_words_is_asked_through_its_own_properties(string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Page { public ReadOnlyMemory<byte> Body; }

        class Pages
        {
            readonly System.Collections.Concurrent.ConcurrentDictionary<long, Page> _pages = new();

            public int Length(long number)
            {
                var page = _pages.GetOrAdd(number, _ => new Page());
                return ({{test.Replace("page.Body", "{|PUB3001:page.Body|}")}} ? Fill(page) : page.Body).Length;
            }

            ReadOnlyMemory<byte> Fill(Page page) { var bytes = new byte[8]; {|PUB3001:page.Body = bytes.AsMemory(1)|}; return bytes; }
        }
        """);

    [Fact]
    public Task A_library_value_of_several_words_that_is_only_read_under_the_lock_is_whole() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Page
        {
            readonly object _gate = new(); ReadOnlyMemory<byte> _body;

            public int Length { get { lock (_gate) { if (_body.IsEmpty) _body = new byte[8]; return _body.Length; } } }
        }
        """);

    [Fact]
    public Task A_value_that_is_only_taken_back_after_it_was_shared_is_no_lazy_one() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Page { public DateTime? Read; }

        class Pages
        {
            readonly System.Collections.Concurrent.ConcurrentDictionary<long, Page> _pages = new();

            public bool IsRead(long number) { var page = _pages.GetOrAdd(number, _ => new Page { Read = DateTime.UtcNow }); if (page.Read == null) Forget(page); return page.Read != null; }

            void Forget(Page page) => page.Read = null;
        }
        """);

    [Fact]
    public Task A_value_that_constructors_set_to_nothing_is_not_always_there() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Trace
        {
            readonly object _gate = new();

            public Trace() { Ended = null; }

            DateTime? Ended { get; set; }

            public void Start() => new Thread(() => End(DateTime.UtcNow)).Start();

            public void End(DateTime at) { lock (_gate) { if (!Ended.HasValue || at > Ended) {|PUB3001:Ended = at|}; } }

            public TimeSpan? Latency(DateTime from) => {|PUB3001:Ended|}.HasValue ? Ended.Value - from : null;
        }
        """);

    [Fact]
    public Task A_value_that_an_asynchronous_member_that_returns_nothing_remembers() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Lease
        {
            DateTimeOffset? _expires;

            public async void Ask()
            {
                if (_expires.HasValue) { ToString(); _ = _expires.Value; return; }
                await Task.Delay(1);
                _expires = DateTimeOffset.UtcNow;
            }
        }
        """);

    [Fact]
    public Task A_value_that_an_asynchronous_member_remembers_beside_a_state_that_it_changes() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Lease
        {
            DateTimeOffset? _expires; int _asked;

            public async Task<bool> IsLive()
            {
                if (_expires.HasValue) return _expires.Value > DateTimeOffset.UtcNow;
                await Task.Delay(1);
                _expires = DateTimeOffset.UtcNow;
                return false;
            }

            public void Ask() { _asked = _asked * 2 + 1; }
        }
        """);

    [Fact]
    public Task A_setting_that_one_function_completes_for_its_caller_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Options { public TimeSpan? Timeout; }

        class Setup
        {
            static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Options> All = new();

            public void Configure(Options options) { if (options.Timeout == null) options.Timeout = TimeSpan.FromMinutes(5); }
        }
        """);

    [Fact]
    public Task A_value_of_the_thread_that_every_member_asserts_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Engine
        {
            readonly object _gate = new(); readonly Thread _owner = Thread.CurrentThread; long? _exit; int _runs;

            void Assert() { if (Thread.CurrentThread != _owner) throw new InvalidOperationException(); }

            void Verify() => Assert();

            public void End() { Verify(); lock (_gate) { _runs++; _exit = Environment.TickCount64; } }

            public long Exit() { Verify(); if (_exit == null) return 0; return _exit.Value; }
        }
        """);

    [Fact]
    public Task A_struct_that_is_declared_twice_has_its_words_once() => VerifyCS.VerifyAnalyzerAsync(
        """
        public partial struct Version { public readonly int Sign => 1; }
        public partial struct Version { public long Number; }
        public partial struct Version { public long {|CS0102:Number|}; }

        class Table
        {
            readonly object _gate = new(); Version _seen;

            public bool IsStale(Version now) { if (_seen.Equals(default(Version))) return false; lock (_gate) _seen = now; return true; }
        }
        """);

    [Theory]
    [InlineData("", "_seen", "_seen = now")]
    [InlineData("partial ", "{|PUB3001:_seen|}", "{|PUB3001:_seen = now|}")]
    public Task A_struct_that_is_not_partial_is_whole(string isPartial, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        public {{isPartial}}struct {{(isPartial == "" ? "{|CS0260:Version|}" : "Version")}} { public long Number; }
        public partial struct Version { long _listed; }

        class Table
        {
            readonly object _gate = new(); Version _seen;

            public bool IsStale(Version now) { if ({{load}}.Equals(default(Version))) return false; lock (_gate) {{store}}; return true; }
        }
        """);

    [Theory]
    [InlineData("Interlocked.Increment(ref s_made);", "{|PUB3001:_made|}", "{|PUB3001:_made = DateTimeOffset.UtcNow|}", "")]
    [InlineData("", "_made", "_made = DateTimeOffset.UtcNow", "")]
    [InlineData("Interlocked.Increment(ref s_made);", "_made", "_made = DateTimeOffset.UtcNow", "public void Touch() { Interlocked.Increment(ref s_made); _made = DateTimeOffset.Now; }")]
    public Task A_memo_of_code_that_knows_of_order(string count, string load, string store, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Stamp
        {
            static int s_made; DateTimeOffset? _made;

            public DateTimeOffset Made => {{load}} ?? Make();

            DateTimeOffset Make() { {{count}} {{store}}; return _made.Value; }

            {{other}}
        }
        """);

    [Theory]
    [InlineData("_timer = new Timer(_ => Tick());", "{|PUB3001:_beat|}", "{|PUB3001:_beat = DateTimeOffset.UtcNow|}")]
    [InlineData("", "_beat", "_beat = DateTimeOffset.UtcNow")]
    public Task A_timer_feeds_the_value_that_others_ask_for(string start, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Monitor
        {
            Timer? _timer; DateTimeOffset? _beat; int _misses;

            public void Start() { {{start}} }

            public bool IsAlive() => {{load}} is { } beat && beat.Year > 2000;

            void Tick() { {{store}}; Interlocked.Exchange(ref _misses, 0); }
        }
        """);

    [Theory]
    [InlineData("foreach (var status in store.All().ToList())", "status.Until", "status.Until = now")]
    [InlineData("var status = store.Find(3);", "status.Until", "status.Until = now")]
    [InlineData("var status = _current;", "{|PUB3001:status.Until|}", "{|PUB3001:status.Until = now|}")]
    public Task The_lock_of_another_type_says_nothing_of_an_object_that_code_is_given(string each, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Status { public DateTimeOffset? Until; public int Level; }

        interface IStore { IEnumerable<Status> All(); Status Find(int id); }

        class Keeper(IStore store)
        {
            readonly object _gate = new(); Status _current = new();

            public void Fail(int id) { lock (_gate) { {{(each.Contains("foreach") ? "var status = store.Find(id);" : "var status = _current;")}} status.Level++; {{store.Replace("now", "DateTimeOffset.UtcNow")}}; } }

            public void Check(DateTimeOffset now) { {{each}} if ({{load}} == null || {{load}} < now) {{store}}; }
        }
        """);

    [Theory]
    [InlineData("class Pin", "given", false)]
    [InlineData("partial class Format", "this", true)]
    public Task A_lock_around_stores_into_what_code_is_given_is_not_the_objects_own(string locking, string into, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        partial class Format
        {
            public Guid Kind;

            public Guid Fill() { if ({{(isReported ? "{|PUB3001:Kind|}" : "Kind")}} == Guid.Empty) {{(isReported ? "{|PUB3001:Kind = Guid.NewGuid()|}" : "Kind = Guid.NewGuid()")}}; return Kind; }
        }

        {{locking}}
        {
            readonly object _gate = new();

            public void Ask(Format given, Guid kind) { lock (_gate) { {{(isReported ? "{|PUB3001:" + into + ".Kind = kind|}" : into + ".Kind = kind")}}; } }
        }
        """);
}
