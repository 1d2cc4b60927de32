using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What a flag announces is stored with it: state with stores of its own, and the flag's own part of a larger building, are not.</summary>
public sealed class AnnouncementTests
{
    [Fact]
    public Task State_that_is_also_stored_for_itself_is_not_announced() => VerifyCS.VerifyAnalyzerAsync("""
        class Service
        {
            readonly object _gate = new(); bool _started; int _load;

            public void Start() { lock (_gate) { _load = 1; _started = true; } }

            public void Report(int load) { lock (_gate) _load = load * 2; }

            public int Load() => _started ? _load : 0;
        }
        """);

    [Fact]
    public Task State_that_is_only_reset_elsewhere_is_announced() => VerifyCS.VerifyAnalyzerAsync("""
        class Service
        {
            readonly object _gate = new(); bool _started; int _load;

            public void Start() { lock (_gate) { _load = 1; {|PUB1002:_started = true|}; } }

            public void Stop() { lock (_gate) _load = 0; }

            public int Load() => {|PUB1001:_started|} ? _load : 0;
        }
        """);

    [Fact]
    public Task State_that_only_code_below_the_flag_changes_is_announced() => VerifyCS.VerifyAnalyzerAsync("""
        class Map
        {
            readonly object _gate = new(); bool _frozen; int _size;

            public void Grow() { lock (_gate) { if (_frozen) throw new Exception(); _size = 3; } }

            public void Freeze() { lock (_gate) { _size = 7; {|PUB1002:_frozen = true|}; } }

            public int Size() => {|PUB1001:_frozen|} ? _size : 0;
        }
        """);

    [Fact]
    public Task The_flag_that_is_raised_last_is_the_flag() => VerifyCS.VerifyAnalyzerAsync("""
        class Paths
        {
            static readonly object s_gate = new(); static int s_longest; static bool s_known;

            static int Kind() { if (s_longest == 260) return s_known ? 1 : 2; return 0; }

            static int Longest() { if (!{|PUB1001:s_known|}) Find(); return s_longest; }

            static void Find() { lock (s_gate) { if (s_known) return; s_longest = 260; {|PUB1002:s_known = true|}; } }
        }
        """);

    [Fact]
    public Task A_value_that_is_put_back_announces_nothing() => VerifyCS.VerifyAnalyzerAsync("""
        class Parser
        {
            readonly object _gate = new(); object _encoding; int _page;

            public int Page() { if (_encoding == null) Set(new object(), 2); return _page; }

            void Set(object encoding, int page)
            {
                lock (_gate)
                {
                    var saved = _encoding;
                    _page = page;
                    _encoding = saved;
                }
            }
        }
        """);

    [Fact]
    public Task A_mark_that_is_taken_and_given_back_is_a_lock() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading;

        class Cells
        {
            int _busy; int[] _cells; int _used;

            public int Used() => _busy != 0 ? _used : 0;

            public void Grow()
            {
                if (Interlocked.CompareExchange(ref _busy, 1, 0) != 0) return;
                _used = 2;
                _cells = new int[2];
                _busy = 0;
            }
        }
        """);

    [Fact]
    public Task A_mark_that_is_never_given_back_announces() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading;

        class Cells
        {
            int _made; int _used;

            public int Used() => {|PUB1001:_made|} != 0 ? _used : 1;

            public void Grow()
            {
                _used = 2;
                Interlocked.Exchange(ref _made, 1);
            }
        }
        """);

    [Fact]
    public Task The_own_thread_finds_its_own_mark() => VerifyCS.VerifyAnalyzerAsync("""
        class Step
        {
            readonly object _gate = new(); int _owner; int _depth;

            public int Depth() => _owner == Environment.CurrentManagedThreadId ? _depth : 0;

            public void Enter() { lock (_gate) { _depth = 3; _owner = Environment.CurrentManagedThreadId; } }
        }
        """);

    [Fact]
    public Task The_mark_of_any_thread_announces() => VerifyCS.VerifyAnalyzerAsync("""
        class Step
        {
            readonly object _gate = new(); int _owner; int _depth;

            public int Depth(int thread) => {|PUB1001:_owner|} == thread ? _depth : 0;

            public void Enter() { lock (_gate) { _depth = 3; {|PUB1002:_owner = Environment.CurrentManagedThreadId|}; } }
        }
        """);

    [Fact]
    public Task A_store_after_both_outcomes_have_met_is_not_lazy() => VerifyCS.VerifyAnalyzerAsync("""
        class Results
        {
            readonly object _gate = new(); int[] _byTarget; int _overall;

            public int Merge(int[] other)
            {
                var sum = 0;
                foreach (var one in _byTarget ?? new int[0]) sum += one;
                sum += _overall;
                Add(other);
                return sum;
            }

            void Add(int[] other) { lock (_gate) { _overall = 1; _byTarget = other; } }
        }
        """);

    [Fact]
    public Task A_store_where_the_reference_is_missing_is_lazy() => VerifyCS.VerifyAnalyzerAsync("""
        class Results
        {
            readonly object _gate = new(); int[] _byTarget; int _overall;

            public int Merge(int[] other)
            {
                if ({|PUB1003:_byTarget|} == null) Add(other);
                return _overall;
            }

            void Add(int[] other) { lock (_gate) { if (_byTarget != null) return; _overall = 1; {|PUB1003:_byTarget = other|}; } }
        }
        """);

    [Fact]
    public Task A_setting_is_not_a_ready_flag() => VerifyCS.VerifyAnalyzerAsync("""
        class Module
        {
            static readonly object s_gate = new(); static bool s_useIdentity; static int s_timeout;

            public static void Init(string[] config) { lock (s_gate) { s_timeout = config.Length; s_useIdentity = config[0].StartsWith("i"); } }

            public static int Timeout() => s_useIdentity ? s_timeout : 0;
        }
        """);

    [Fact]
    public Task A_computed_flag_whose_test_leads_to_the_building_is_one() => VerifyCS.VerifyAnalyzerAsync("""
        class Module
        {
            static readonly object s_gate = new(); static bool s_loaded; static int s_timeout;

            static void Init(string[] config) { lock (s_gate) { if (s_loaded) return; s_timeout = config.Length; {|PUB1002:s_loaded = config[0].StartsWith("i")|}; } }

            public static int Timeout(string[] config) { if (!{|PUB1001:s_loaded|}) Init(config); return s_timeout; }
        }
        """);

    [Fact]
    public Task A_mark_of_failure_is_not_taken_for_the_announcement_of_what_was_there_before() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cache
        {
            readonly object _gate = new(); bool _broken; string[]? _index;

            public string[]? Index() { if (!_broken) Update(); return _index; }

            void Update()
            {
                lock (_gate)
                {
                    if (_broken) return;
                    _index = ["none"];
                    try { Load(); }
                    catch (System.IO.IOException) { _broken = true; }
                }
            }

            static void Load() => System.IO.File.ReadAllLines("index");
        }
        """);

    [Fact]
    public Task A_mark_of_failure_announces_what_its_handler_stores() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cache
        {
            readonly object _gate = new(); bool _broken; string? _reason;

            public string? Reason()
            {
                if ({|PUB1001:_broken|}) return _reason;
                lock (_gate)
                {
                    if (_broken) return _reason;
                    try { Read(); }
                    catch (System.IO.IOException failure) { _reason = failure.Message; {|PUB1002:_broken = true|}; }
                }
                return null;
            }

            static void Read() => System.IO.File.ReadAllLines("index");
        }
        """);

    [Theory]
    [InlineData("", false)]
    [InlineData("public string? Peek() => Inner;", true)]
    public Task An_internal_member_whose_callers_assert_their_thread_belongs_to_it(string other, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Decoder
        {
            readonly int _owner = Environment.CurrentManagedThreadId; readonly object _gate = new(); bool _cached; string? _profile;

            public string? Profile { get { Verify(); return Inner; } }

            {{other}}

            internal string? Inner
            {
                get
                {
                    if (!{{(isReported ? "{|PUB1001:_cached|}" : "_cached")}}) lock (_gate) { if (!_cached) { _profile = Console.ReadLine(); {{(isReported ? "{|PUB1002:_cached = true|}" : "_cached = true")}}; } }
                    return _profile;
                }
            }

            void Verify() { if (Environment.CurrentManagedThreadId != _owner) throw new InvalidOperationException(); }
        }
        """);

    /// <summary>A number that the writer asks for under the lock before it sets it says what has been made; one that is set again and again is one of many.</summary>
    [Theory]
    [InlineData("if (number <= _number) return;", "_number = number", true)]
    [InlineData("if (_number >= 0) return;", "_number = Environment.TickCount", true)]
    [InlineData("", "_number = number", false)]
    public Task A_number_that_is_asked_for_before_it_is_set(string ask, string store, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Group
        {
            readonly object _gate = new(); int _number = -1; string? _member;

            public void Join(int number, string member) { lock (_gate) { {{ask}} _member = member; {{(isReported ? "{|PUB1002:" + store + "|}" : store)}}; } }

            public int Length() { if ({{(isReported ? "{|PUB1001:_number|}" : "_number")}} < 0) throw new InvalidOperationException(); return _member!.Length; }
        }
        """);
}
