using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Marks that go up for good before a call that makes what they announce.</summary>
public sealed class EarlyMarkTests
{
    [Theory]
    [InlineData("", "{|PUB2001:_reporting = true|}")]
    [InlineData("public void Stop() => _reporting = false;", "_reporting = true")]
    [InlineData("public void Enter(string line) => Decode(line);", "_reporting = true")]
    public Task A_mark_is_raised_before_the_one_call_that_makes_the_payload(string other, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Post
        {
            readonly Timer _timer; volatile bool _reporting; string? _station;

            public Post() => _timer = new Timer(_ => Poll());

            public int Length() => _reporting ? _station!.Length : 0;

            void Poll() { var line = Console.ReadLine()!; {{store}}; Decode(line); }

            void Decode(string line) => _station = line;

            {{other}}
        }
        """);

    [Theory]
    [InlineData("{|PUB2001:_opened = true|}; } _size = Environment.ProcessorCount;", "_opened")]
    [InlineData("_opened = true; _size = Environment.ProcessorCount; }", "_opened")]
    [InlineData("_size = Environment.ProcessorCount; _opened = true; }", "_opened")]
    [InlineData("_opened = true; _size = Environment.ProcessorCount; } _seen = Environment.TickCount;", "_opened")]
    [InlineData("_opened = true; } _size = Environment.ProcessorCount; lock (_gate) _opened = false;", "_opened")]
    public Task A_mark_that_is_claimed_under_the_lock_before_the_building_that_follows_it(string steps, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Segment
        {
            readonly object _gate = new(); bool _opened; int _size, _seen;

            public int Size() { Open(); return _size; }

            void Open() { lock (_gate) { if ({{load}}) return; {{steps}} }
        }
        """);

    [Theory]
    [InlineData("Running", "{|PUB2001:_phase = Phase.Running|}", "")]
    [InlineData("Running", "_phase = Phase.Running", "public void Stop() { lock (_gate) _phase = Phase.Stopped; } public void Fail() { lock (_gate) _phase = Phase.Failed; }")]
    public Task A_phase_says_that_it_has_begun(string asked, string store, string others) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        enum Phase { None, Running, Stopped, Failed }

        class Engine
        {
            readonly object _gate = new(); volatile Phase _phase; string? _name; int _size;

            public void Start() { lock (_gate) { if (_phase != Phase.None) return; {{store}}; _name = Environment.MachineName; _size = _name.Length; } }

            public string? Name() => _phase == Phase.{{asked}} ? _name + _size : null;

            {{others}}
        }
        """);

    [Theory]
    [InlineData("_stage = Stage.Scanned; _slots = new(); _stage = Stage.Bound;", "volatile")]
    [InlineData("{|PUB2001:_stage = Stage.Scanned|}; _slots = new();", "volatile")]
    public Task What_is_built_between_two_phases_belongs_to_the_second(string build, string modifier) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        enum Stage { None, Scanned, Bound }

        class Unit
        {
            readonly object _gate = new(); {{modifier}} Stage _stage; string[]? _tokens; Dictionary<string, int>? _slots;

            public int Tokens() { if (!Has(Stage.Scanned)) Advance(); return _tokens!.Length; }

            public int Slots() { if (!Has(Stage.Bound)) Advance(); return _slots!.Count; }

            bool Has(Stage stage) => _stage >= stage;

            void Advance() { lock (_gate) { if (_stage >= Stage.Scanned) return; _tokens = []; {{build}} } }
        }
        """);

    /// <summary>What follows the mark and only takes out is an end: nothing is built behind it.</summary>
    [Theory]
    [InlineData("_stopped", "_stopped = true", "while (_open.Count > 0) _open.RemoveAt(0);")]
    [InlineData("{|PUB1001:_stopped|}", "{|PUB2001:{|PUB1002:_stopped = true|}|}", "while (_open.Count < 9) _open.Add(\"a\");")]
    public Task What_is_taken_out_behind_a_mark_is_not_built(string asked, string store, string late) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Server
        {
            readonly object _gate = new(); readonly List<string> _open = []; bool _stopped;

            public int Stop() { if (!{{asked}}) End(); return _open.Count; }

            void End() { lock (_gate) { if (_stopped) return; {{store}}; {{late}} } }
        }
        """);

    /// <summary>A mark that its function takes back wherever it ends keeps others away; one that stays up on some way announces.</summary>
    [Theory]
    [InlineData("_tuning", "_tuning = true", "_quota = _limit * 2; _tuning = false;")]
    [InlineData("{|PUB1001:_tuning|}", "{|PUB2001:{|PUB1002:_tuning = true|}|}", "_quota = _limit * 2; if (_limit > 0) _tuning = false;")]
    public Task Work_that_is_under_way_is_no_announcement(string asked, string store, string work) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Pools
        {
            readonly object _gate = new(); int _quota = 9, _limit = 3; bool _tuning;

            public int Take() { Tune(); return _quota; }

            void Tune()
            {
                if ({{asked}}) return;
                lock (_gate) { if (_tuning) return; {{store}}; }
                {{work}}
            }
        }
        """);

    /// <summary>A function that claims the mark under a lock tells its caller who builds, and the others who do not wait.</summary>
    [Theory]
    [InlineData("if (!TryClaim()) return; _fields = Environment.GetCommandLineArgs();", "{|PUB2001:_described = true|}")]
    [InlineData("lock (_gate) { if (!TryClaim()) return; _fields = Environment.GetCommandLineArgs(); }", "_described = true")]
    [InlineData("if (!TryClaim()) return; Console.WriteLine();", "_described = true")]
    public Task A_claim_in_a_function_of_its_own(string describe, string claim) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Shape
        {
            readonly object _gate = new(); bool _described; string[] _fields = [];

            public int Count() { Describe(); return _fields.Length; }

            void Describe() { {{describe}} }

            bool TryClaim() { lock (_gate) { if (_described) return false; {{claim}}; return true; } }
        }
        """);

    /// <summary>The one who has claimed the mark may build in a function of its own, and the one who raises it may be called behind the question.</summary>
    [Theory]
    [InlineData("lock (_gate) { if (_open) return; {|PUB2001:_open = true|}; } Survey();")]
    [InlineData("lock (_gate) { if (_open) return; _open = true; Survey(); }")]
    [InlineData("lock (_gate) { if (_open) return; _open = true; } Log();")]
    public Task A_mark_that_is_claimed_before_a_function_builds(string open) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Desk
        {
            readonly object _gate = new(); bool _open; string[]? _channels;

            public string Assign(int ship) { Open(); return _channels![ship]; }

            void Open() { {{open}} }

            void Survey() => _channels = new string[Environment.ProcessorCount];

            static void Log() => Console.WriteLine();
        }
        """);

    [Theory]
    [InlineData("lock (_gate) { if (!_ready) Raise(); }", true)]
    [InlineData("lock (_gate) Raise();", false)]
    public Task A_mark_that_is_raised_by_who_is_called_behind_the_question(string prepare, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Probe
        {
            readonly object _gate = new(); volatile bool _ready; string? _curve;

            public int Length() => _ready ? _curve!.Length : 0;

            public void Prepare() { {{prepare}} }

            void Raise() { {{(isReported ? "{|PUB2001:_ready = true|}" : "_ready = true")}}; Fit(); }

            void Fit() => _curve = Environment.MachineName;
        }
        """);

    /// <summary>What fails takes back its own mark: that is no state that comes and goes.</summary>
    [Theory]
    [InlineData("{|PUB1002:{|PUB2001:_open = true|}|}; try { Negotiate(); } catch { _open = false; throw; }", "{|PUB1001:_open|}")]
    [InlineData("try { Negotiate(); {|PUB1002:_open = true|}; } catch { _open = false; throw; }", "{|PUB1001:_open|}")]
    [InlineData("try { Negotiate(); Volatile.Write(ref _open, true); } catch { _open = false; throw; }", "Volatile.Read(ref _open)")]
    public Task A_mark_is_taken_back_where_the_building_fails(string build, string ask) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Port
        {
            readonly object _gate = new(); bool _open; int _rate;

            public void Open() { lock (_gate) { if (_open) return; {{build}} } }

            public int Cost(int bytes) { if (!{{ask}}) throw new InvalidOperationException(); return bytes / _rate; }

            void Negotiate() { _rate = Environment.TickCount; }
        }
        """);
}
