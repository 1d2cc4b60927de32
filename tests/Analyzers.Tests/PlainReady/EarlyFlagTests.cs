using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A flag that is raised before its payload is complete: both halves may be missing, but order alone repairs nothing.</summary>
public sealed class EarlyFlagTests
{
    [Fact]
    public Task A_store_in_the_same_block_before_the_payload_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _width;

            public int Size() => {|PUB1001:_ready|} ? _size + _width : 0;

            public void Build() { lock (_gate) { if (_ready) return; _size = 7; {|PUB2001:{|PUB1002:_ready = true|}|}; _width = 9; } }
        }
        """);

    [Fact]
    public Task A_store_before_a_callee_that_builds_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _width;

            public int Size() => {|PUB1001:_ready|} ? _size + _width : 0;

            public void Build() { lock (_gate) { if (_ready) return; _size = 7; {|PUB2001:{|PUB1002:_ready = true|}|}; Fill(); } }

            void Fill() => _width = 9;
        }
        """);

    [Fact]
    public Task A_store_before_an_await_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _width;

            public int Size() => {|PUB1001:_ready|} ? _size + _width : 0;

            public async Task BuildAsync()
            {
                lock (_gate) { if (_ready) return; {|PUB2001:{|PUB1002:_ready = true|}|}; }
                await Task.Yield();
                _size = 7;
            }
        }
        """);

    [Fact]
    public Task A_store_in_the_lock_and_payload_after_it_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _width;

            public int Size() => {|PUB1001:_ready|} ? _size + _width : 0;

            public void Build() { lock (_gate) { if (_ready) return; {|PUB2001:{|PUB1002:_ready = true|}|}; } _size = 7; }
        }
        """);

    [Fact]
    public Task A_store_before_the_payload_on_one_path_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _width;

            public int Size() => {|PUB1001:_ready|} ? _size + _width : 0;

            public void Build(bool wide) { lock (_gate) { if (_ready) return; _size = 7; {|PUB2001:{|PUB1002:_ready = true|}|}; if (wide) _width = 9; } }
        }
        """);

    [Fact]
    public Task A_store_after_the_last_payload_is_not_early() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _width;

            public int Size() => {|PUB1001:_ready|} ? _size + _width : 0;

            public void Build() { lock (_gate) { _size = 7; _width = 9; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_store_after_a_branch_that_returns_is_not_early() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size, _width;

            public int Size() => {|PUB1001:_ready|} ? _size + _width : 0;

            public void Build(bool wide) { lock (_gate) { if (wide) { _size = 7; {|PUB1002:_ready = true|}; return; } _width = 9; _size = 1; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task An_early_flag_ordered_on_both_sides_is_reported_for_its_place_only() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); volatile bool _ready; int _size;

            public int Size() => _ready ? _size : 0;

            public void Build() { lock (_gate) { {|PUB2001:_ready = true|}; _size = 7; } }
        }
        """);

    [Fact]
    public Task What_only_a_handler_writes_does_not_follow_the_last_store() => VerifyCS.VerifyAnalyzerAsync("""
        class Listener
        {
            readonly object _gate = new(); volatile bool _started; int _group;

            public void Start()
            {
                lock (_gate)
                {
                    try { _group = Console.Read(); _started = true; }
                    catch (Exception) { _group = Console.Read(); throw; }
                }
            }

            public int Group() => _started ? _group : 0;
        }
        """);

    [Fact]
    public Task What_a_handler_writes_follows_a_store_before_a_call() => VerifyCS.VerifyAnalyzerAsync("""
        class Listener
        {
            readonly object _gate = new(); volatile bool _started; int _group;

            public void Start()
            {
                lock (_gate)
                {
                    try { {|PUB2001:_started = true|}; Console.Read(); }
                    catch (Exception) { _group = Console.Read(); throw; }
                }
            }

            public int Group() => _started ? _group : 0;
        }
        """);

    [Theory]
    [InlineData("_ready = true; _width = 9;")]
    [InlineData("_ready = Wide(); _width = 9;")]
    public Task A_state_that_nobody_asks_for_and_that_is_not_set_last_is_one_of_many(string set) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; int _width;

            public int Width() => _ready ? _width : 0;

            public void Widen() { lock (_gate) { {{set}} } }

            bool Wide() => _width > 0;
        }
        """);

    [Fact]
    public Task A_state_of_which_some_stores_hold_no_lock_is_one_of_many() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _width;

            public int Width() => _ready ? _width : 0;

            public void Widen() { lock (_gate) { _width = 9; _ready = true; } }

            public void Narrow() => _ready = false;
        }
        """);

    [Fact]
    public Task Payload_that_is_also_changed_under_the_lock_of_the_building_is_still_announced() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Runtimes
        {
            readonly object _gate = new(); bool _listed; string[]? _all;

            public void Add(string one) { lock (_gate) _all = [.. _all ?? [], one]; }

            public string[]? All()
            {
                if ({|PUB1001:_listed|}) return _all;
                lock (_gate)
                {
                    if (_listed) return _all;
                    {|PUB2001:{|PUB1002:_listed = true|}|};
                    _all = [.. _all ?? [], "base"];
                }
                return _all;
            }
        }
        """);

    [Fact]
    public Task Payload_that_is_also_changed_without_that_lock_is_a_state_of_its_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Runtimes
        {
            readonly object _gate = new(); bool _listed; string[]? _all;

            public void Add(string one) => _all = [.. _all ?? [], one];

            public string[]? All()
            {
                if (_listed) return _all;
                lock (_gate)
                {
                    if (_listed) return _all;
                    _listed = true;
                    _all = [.. _all ?? [], "base"];
                }
                return _all;
            }
        }
        """);

    [Fact]
    public Task A_mark_that_goes_up_for_good_right_before_its_value_is_raised_too_early() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Slot
        {
            readonly object _gate = new(); bool _has; string? _value;

            public void Put(string value) { lock (_gate) { {|PUB2001:{|PUB1002:_has = true|}|}; _value = value; } }

            public string? Get() => {|PUB1001:_has|} ? _value : throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task A_mark_that_goes_up_for_good_without_a_second_look_is_raised_too_early() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Paths
        {
            static readonly object Gate = new(); static bool s_resolved; static Dictionary<string, string> s_paths;

            public static void Disable() => s_resolved = true;

            public static string Find(string name)
            {
                if (!{|PUB1001:{|PUB2006:s_resolved|}|})
                {
                    lock (Gate)
                    {
                        {|PUB1002:{|PUB2001:s_resolved = true|}|};
                        s_paths = new Dictionary<string, string>();
                        s_paths.Add(name, name);
                    }
                }

                return s_paths != null && s_paths.TryGetValue(name, out var path) ? path : null;
            }
        }
        """);

    [Fact]
    public Task A_mark_that_comes_and_goes_beside_other_states_is_none() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Slot
        {
            readonly object _gate = new(); bool _busy; string? _last;

            public void Put(string value) { lock (_gate) { _busy = true; _last = value; } }

            public void Done() { lock (_gate) _busy = false; }

            public string? Get() => _busy ? _last : throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task A_value_that_fills_itself_where_it_is_asked_for_does_not_come_too_late() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Settings
        {
            readonly object _gate = new(); volatile bool _loaded; string[]? _names; int _rate = -1;

            public string? Name() { if (!_loaded) Load(); return _names![Rate()]; }

            void Load() { lock (_gate) { if (_loaded) return; _names = ["a"]; _loaded = true; Rate(); } }

            int Rate() { if (_rate < 0) lock (_gate) { if (_rate < 0) _rate = Environment.ProcessorCount; } return _rate; }
        }
        """);

    [Fact]
    public Task A_generation_that_goes_up_before_its_values_is_early() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Board
        {
            readonly object _gate = new(); int _generation; string? _rates;

            public string? Quote() => {|PUB1001:_generation|} == 0 ? "" : _rates!.Trim();

            public void Refresh() { lock (_gate) { {|PUB1002:_generation++|}; _rates = ToString(); } }
        }
        """);

    [Fact]
    public Task A_number_that_also_goes_down_is_no_generation() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Board
        {
            readonly object _gate = new(); int _generation; string? _rates;

            public string? Quote() => _generation == 0 ? "" : _rates!.Trim();

            public void Refresh() { lock (_gate) { _generation++; _rates = ToString(); } }

            public void Forget() { lock (_gate) { _generation--; } }
        }
        """);
}
