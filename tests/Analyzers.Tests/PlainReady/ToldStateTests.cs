using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What a setter is told, and numbers that the writer computes: which values announce.</summary>
public sealed class ToldStateTests
{
    [Fact]
    public Task A_setter_that_is_told_a_value_nobody_waits_for_raises_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        enum Phase : byte { Cold, Warming, Hot }

        class Codec
        {
            readonly object _gate = new(); volatile Phase _current; byte[]? _window;

            Phase Current { get => _current; set => _current = value; }

            public int Cost(byte data) { if (Current is not Phase.Hot) WarmUp(); return _window![data]; }

            void WarmUp() { lock (_gate) { if (Current == Phase.Hot) return; Current = Phase.Warming; _window = new byte[256]; Current = Phase.Hot; } }
        }
        """);

    [Fact]
    public Task A_setter_that_is_told_the_awaited_value_too_early_raises_the_flag() => VerifyCS.VerifyAnalyzerAsync(
        """
        enum Phase : byte { Cold, Warming, Hot }

        class Codec
        {
            readonly object _gate = new(); volatile Phase _current; byte[]? _window;

            Phase Current { get => _current; set => _current = value; }

            public int Cost(byte data) { if (Current is not Phase.Hot) WarmUp(); return _window![data]; }

            void WarmUp() { lock (_gate) { if (Current == Phase.Hot) return; {|PUB2001:Current = Phase.Hot|}; _window = new byte[256]; } }
        }
        """);

    [Fact]
    public Task A_number_that_is_asked_for_again_under_any_lock_is_a_flag() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Log { public static readonly object Gate = new(); }

        class Graph
        {
            static int s_graphs; int _id, _root;

            public int Mark()
            {
                if ({|PUB1001:_id|} == 0) lock (Log.Gate) { if (_id == 0) { _root = 7; {|PUB1002:_id = Next()|}; } }
                return _root + _id;
            }

            static int Next() => ++s_graphs;
        }
        """);

    [Fact]
    public Task A_number_that_is_only_set_under_a_foreign_lock_is_none() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Log { public static readonly object Gate = new(); }

        class Graph
        {
            static int s_graphs; int _id, _root;

            public void Renew() { lock (Log.Gate) { _root = 7; _id = ++s_graphs; } }

            public int Mark() => _id == 0 ? 0 : _root + _id;
        }
        """);

    [Fact]
    public Task The_loser_of_an_exchanged_reference_uses_what_the_winner_still_builds() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Limits
        {
            readonly Func<Dictionary<string, int>> _parse = () => []; Dictionary<string, int>? _map; int _ceiling;

            public bool Fits(int size) { var map = Volatile.Read(ref _map); if (map == null) Load(); return size <= _ceiling; }

            void Load()
            {
                var fresh = _parse();
                if ({|PUB2004:Interlocked.CompareExchange(ref _map, fresh, null)|} == null) { int top = 0; foreach (var limit in fresh.Values) top = Math.Max(top, limit); _ceiling = top; }
            }
        }
        """);

    [Fact]
    public Task The_loser_that_uses_only_the_reference_is_safe() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Limits
        {
            readonly Func<Dictionary<string, int>> _parse = () => []; Dictionary<string, int>? _map;

            public bool Has(string name) { var map = Volatile.Read(ref _map); if (map == null) Load(); return _map!.ContainsKey(name); }

            void Load() => Interlocked.CompareExchange(ref _map, _parse(), null);
        }
        """);

    [Fact]
    public Task A_setter_is_not_too_early_where_the_early_value_is_not_the_awaited_one() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Line
        {
            readonly object _gate = new(); int _state; string? _peer;

            int State
            {
                get => {|PUB1001:_state|};
                set { if (_state != value) lock (_gate) { if (_state != value) {|PUB1002:_state = value|}; } }
            }

            public void Dial(string peer) { State = 1; _peer = peer; State = 2; }

            public int Send() => State != 2 ? 0 : _peer!.Length;
        }
        """);

    [Fact]
    public Task A_setter_that_only_lets_the_flag_go_up_is_told_too() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Tiles
        {
            readonly object _gate = new(); int[]? _tiles; int _phase;

            int Phase { get => {|PUB1001:_phase|}; set => {|PUB1002:_phase = Math.Max(_phase, value)|}; }

            public void Warm(int n) { lock (_gate) { if (Phase == 2) return; {|PUB2001:Phase = 2|}; _tiles = new int[n]; } }

            public int Count() => Phase > 1 ? _tiles!.Length : 0;
        }
        """);

    [Fact]
    public Task A_setter_announces_nothing_of_an_unrelated_object() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Clock
        {
            readonly object _gate = new(); TimeSpan _interval; bool _on;

            public TimeSpan Interval { get => _interval; set { lock (_gate) { _interval = value; if (_on) Console.WriteLine(); } } }
        }

        class Window
        {
            readonly Clock _clock = new(); int _key;

            public void Press(int key) { _key = key; _clock.Interval = TimeSpan.FromSeconds(2); }

            public int Tick() => _clock.Interval == TimeSpan.FromSeconds(2) ? _key : 0;
        }
        """);

    [Fact]
    public Task What_the_writer_reads_after_its_store_asks_for_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Wave
        {
            readonly object _gate = new(); long _start, _length, _position;

            public void Move(long to) { lock (_gate) { _start = to * 2; _length = _start + 7; } }

            public bool Has(int count) { if (_position + count < _start) return false; return _position < _length; }
        }
        """);

    [Fact]
    public Task Zero_of_another_number_type_takes_a_count_back() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Batch
        {
            readonly object _gate = new(); public uint Done, Total; int _sum;

            public void Start(uint total) { lock (_gate) { _sum = 0; Total = total; Done = 0; } }

            public void Step() { lock (_gate) { _sum++; } Interlocked.Increment(ref Done); }

            public int Sum() => Volatile.Read(ref Done) >= Total ? _sum : -1;
        }
        """);

    /// <summary>All callers tell a constant; a number that is computed is a setting, or a measurement.</summary>
    [Theory]
    [InlineData("Set(1);", "{|PUB1001:_mode|}", "{|PUB1002:_mode = mode|}")]
    [InlineData("Set(Environment.ProcessId);", "_mode", "_mode = mode")]
    public Task A_state_that_a_helper_is_told_is_a_flag(string tell, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Meter
        {
            readonly Action<int> _changed; double _gain; int _mode;

            public Meter(Action<int> changed) { _changed = changed; Task.Run(Read); }

            public double Convert(int raw) => {{load}} == 0 ? 0 : raw * _gain;

            void Read() { _gain = 3; {{tell}} }

            void Set(int mode) { {{store}}; _changed(mode); }
        }
        """);
}
