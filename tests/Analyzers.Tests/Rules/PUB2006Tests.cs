using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2006: the flag is tested outside the lock only.</summary>
public sealed class PUB2006Tests
{
    [Fact]
    public Task A_lock_without_a_second_test_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Modules
        {
            readonly object _gate = new();
            bool _discovered;
            int _count;

            public int Count()
            {
                if (!Volatile.Read(ref {|PUB2006:_discovered|}))
                    lock (_gate) { _count += 1; Volatile.Write(ref _discovered, true); }
                return _count;
            }
        }
        """);

    [Fact]
    public Task A_second_test_under_the_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Modules
        {
            readonly object _gate = new();
            bool _discovered;
            int _count;

            public int Count()
            {
                if (!Volatile.Read(ref _discovered))
                    lock (_gate) { if (!_discovered) { _count += 1; Volatile.Write(ref _discovered, true); } }
                return _count;
            }
        }
        """);

    [Fact]
    public Task A_second_test_of_a_stale_local_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Modules
        {
            readonly object _gate = new();
            bool _discovered;
            int _count;

            public int Count()
            {
                var done = Volatile.Read(ref {|PUB2006:_discovered|});
                if (!done)
                    lock (_gate) { if (!done) { _count += 1; Volatile.Write(ref _discovered, true); } }
                return _count;
            }
        }
        """);

    [Fact]
    public Task A_single_reference_that_is_built_twice_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Modules
        {
            readonly object _gate = new();
            string[]? _names;

            public int Count()
            {
                if (_names is null)
                    lock (_gate) _names = ["core"];
                return _names.Length;
            }
        }
        """);

    [Theory]
    [InlineData("_count = 0", "_entered")]
    [InlineData("_count = 7", "{|PUB2006:_entered|}")]
    public Task To_take_the_same_back_twice_does_no_harm(string step, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Alarm
        {
            readonly object _gate = new();
            volatile bool _entered;
            int _count;

            public int Clear() { if (!{{load}}) return _count; lock (_gate) { {{step}}; _entered = false; } return 0; }

            public void Enter(int count) { lock (_gate) { _count = count; _entered = true; } }
        }
        """);

    [Theory]
    [InlineData("if (_entered) return;", "_loaded")]
    [InlineData("", "{|PUB2006:_loaded|}")]
    [InlineData("Console.WriteLine(_entered);", "{|PUB2006:_loaded|}")]
    public Task Another_mark_that_is_asked_for_and_set_under_the_lock_is_a_second_look(string look, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Host
        {
            readonly object _gate = new();
            readonly List<string> _names = new();
            volatile bool _loaded;
            bool _entered;

            public int Count() { Load(); return _names.Count; }

            void Load()
            {
                if ({{load}}) return;
                lock (_gate)
                {
                    {{look}}
                    _entered = true;
                    _names.Add("core");
                    _loaded = true;
                }
            }
        }
        """);

    [Theory]
    [InlineData("", "_built = true", "{|PUB2006:_built|}", "")]
    [InlineData("if (_built) return;", "_built = true", "_built", "")]
    [InlineData("", "_built = true", "_built", "public void Reload() => Build();")]
    [InlineData("try { if (_built) return; _names.Sort(); } catch (InvalidOperationException) { _names.Add(7);", "_built = true; }", "_built", "")]
    public Task The_lock_may_stand_in_a_helper_that_the_outer_test_calls(string again, string store, string load, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Names
        {
            readonly object _gate = new(); readonly List<int> _names = new(); volatile bool _built;

            public int Name(int id) { if (!{{load}}) Build(); return _names[id]; }

            void Build() { lock (_gate) { {{again}} _names.Add(3); {{store}}; } }

            {{other}}
        }
        """);

    [Theory]
    [InlineData("", "Interlocked.Increment(ref _next)", "{|PUB2006:_seeded|}")]
    [InlineData("if (_seeded) return;", "Interlocked.Increment(ref _next)", "_seeded")]
    [InlineData("", "_next", "_seeded")]
    public Task A_second_building_takes_back_what_others_have_counted(string again, string number, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Serials
        {
            readonly object _gate = new(); volatile bool _seeded; string? _prefix; int _next;

            public string Issue() { if (!{{load}}) Seed(); return _prefix + {{number}}; }

            void Seed() { lock (_gate) { {{again}} _prefix = Environment.MachineName; _next = Environment.ProcessId; _seeded = true; } }
        }
        """);

    [Theory]
    [InlineData("", "{|PUB2006:already|}")]
    [InlineData("if (_loaded) return;", "already")]
    public Task The_flag_may_be_passed_as_it_was(string again, string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Places
        {
            readonly object _gate = new(); readonly List<string> _places = []; volatile bool _loaded;

            public int Count { get { Load(_loaded); return _places.Count; } }

            public string First() { Load(_loaded); return _places[0]; }

            void Load(bool already)
            {
                if ({{test}}) return;
                lock (_gate) { {{again}} _places.Add("a"); _loaded = true; }
            }
        }
        """);

    [Fact]
    public Task A_parameter_that_is_more_than_the_flag_is_not_the_flag() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Places
        {
            readonly object _gate = new(); readonly List<string> _places = []; volatile bool _loaded;

            public int Count { get { Load(_loaded); return _places.Count; } }

            public void Reload() => Load(false);

            void Load(bool already)
            {
                if (already) return;
                lock (_gate) { _places.Add("a"); _loaded = true; }
            }
        }
        """);

    [Fact]
    public Task A_reference_that_is_asked_for_and_made_under_the_lock_is_a_second_look() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Nodes
        {
            readonly object _gate = new(); bool _busy = true; List<string>? _members; readonly List<string> _names = [];

            public string Members()
            {
                if ({|PUB1001:_busy|})
                {
                    lock (_gate) { if (_members == null) { _members = new(); _names.Add("a"); {|PUB1002:_busy = false|}; } }
                }

                return _names[0];
            }
        }
        """);

    [Theory]
    [InlineData("if (_names[0] == null)", "_filled")]
    [InlineData("", "{|PUB2006:_filled|}")]
    public Task An_element_that_is_asked_for_and_made_under_the_lock_is_a_second_look(string look, string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Names
        {
            readonly object _gate = new(); readonly string?[] _names = new string?[4]; readonly List<string> _log = []; volatile bool _filled;

            public string First()
            {
                if (!{{test}}) lock (_gate) { {{look}} { _names[0] = "a"; _log.Add("x"); _filled = true; } }
                return _names[0] + _log[0];
            }
        }
        """);

    /// <summary>A question that what is built already passes is none; a second one may stand beside it.</summary>
    [Theory]
    [InlineData("{|PUB2006:_stage|}", "if (_stage == Stage.Closed) return;")]
    [InlineData("_stage", "if (_stage == Stage.Closed) return; if (_stage == Stage.Composed) return;")]
    [InlineData("_stage", "if (_stage != Stage.Fresh) return;")]
    public Task A_second_test_for_another_state_lets_whoever_waited_build_again(string asked, string question) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        enum Stage { Fresh, Composed, Closed }

        class Deck
        {
            readonly object _gate = new(); readonly List<string> _steps = []; volatile Stage _stage;

            public int Count() { if ({{asked}} != Stage.Composed) Compose(); return _steps.Count; }

            public void Close() { lock (_gate) _stage = Stage.Closed; }

            void Compose() { lock (_gate) { {{question}} _steps.Add("go"); _stage = Stage.Composed; } }
        }
        """);

    /// <summary>Who waited passes all that is built: to say again that it is there is no second building.</summary>
    [Theory]
    [InlineData("{|PUB1001:_built|}", "if (!_built) _names.Add(\"a\"); {|PUB1002:_built = true|};")]
    [InlineData("{|PUB1001:_built|}", "if (!_built) { try { _names.Add(\"a\"); } catch (ArgumentException) { } } {|PUB1002:_built = true|};")]
    [InlineData("{|PUB1001:{|PUB2006:_built|}|}", "if (_built) Console.WriteLine(); _names.Add(\"a\"); {|PUB1002:_built = true|};")]
    public Task A_mark_that_is_set_again_after_the_second_test(string asked, string locked) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Names
        {
            readonly object _gate = new(); readonly List<string> _names = []; bool _built;

            public string First() { if (!{{asked}}) lock (_gate) { {{locked}} } return _names[0]; }
        }
        """);
}
