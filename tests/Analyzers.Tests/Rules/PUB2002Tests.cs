using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2002: payload that is loaded before its flag.</summary>
public sealed class PUB2002Tests
{
    [Theory]
    [InlineData("var map = {|PUB2002:_map|}; if (Volatile.Read(ref _ready)) return map[key]; lock (_gate) return _map[key];")]
    [InlineData("var map = {|PUB2002:_map|}; if (!Volatile.Read(ref _ready)) throw new InvalidOperationException(); return map[key];")]
    [InlineData("var map = {|PUB2002:_map|}; return Volatile.Read(ref _ready) ? map[key] : 0;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (Volatile.Read(ref _ready)) return limit; return 0;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (!Volatile.Read(ref _ready)) return 0; return limit + 1;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (!Volatile.Read(ref _ready)) return 0; if (limit == 7) return 1; return 2;")]
    [InlineData("var limit = {|PUB2002:_limit|}; return Volatile.Read(ref _ready) ? limit : 0;")]
    [InlineData("var limit = {|PUB2002:_limit|}; if (!Volatile.Read(ref _ready)) limit = Ask(); return limit;")]
    [InlineData("var limit = {|PUB2002:_limit|}; while (!Volatile.Read(ref _ready)) Thread.Sleep(1); return limit;")]
    [InlineData("var limit = Volatile.Read(ref {|PUB2002:_limit|}); if (Volatile.Read(ref _ready)) return limit; return 0;")]
    [InlineData("var map = {|PUB2002:_map|}; if (IsReady) return map.Count; return 0;")]
    [InlineData("if (key < {|PUB2002:_limit|} && Volatile.Read(ref _ready)) return key; return 0;")]
    [InlineData("if ({|PUB2002:_map|}.ContainsKey(key) && Volatile.Read(ref _ready)) return key; return 0;")]
    [InlineData("return Choose({|PUB2002:_limit|});")]
    public Task Payload_that_is_loaded_first_and_used_is_reported(string body) => VerifyCS.VerifyAnalyzerAsync(Source(body));

    [Theory]
    [InlineData("var map = {|PUB2002:_map|}; if (!_ready) map = Fill(); return map[key];")]
    [InlineData("var map = {|PUB2002:_map|}; if (!_ready) { map = Fill(); } foreach (var pair in map) return pair.Value; return 0;")]
    [InlineData("var map = {|PUB2002:_map|}; map = _ready ? map : Fill(); return map.Count;")]
    [InlineData("var sizes = {|PUB2002:_sizes|}; if (!_ready) { Fill(); sizes = new int[9]; } return sizes[key];")]
    public Task A_collection_taken_before_the_flag_and_read_behind_both_ways_is_reported(string body) => VerifyCS.VerifyAnalyzerAsync(Filled(body));

    [Theory]
    [InlineData("var map = _ready ? _map : Fill(); return map[key];")]
    [InlineData("if (!_ready) Fill(); var map = _map; return map[key];")]
    [InlineData("var map = _map; if (!_ready) Fill(); map = _map; return map[key];")]
    [InlineData("var map = _map; if (!_ready || map == null) map = Fill(); return map[key];")]
    public Task A_collection_that_is_taken_behind_the_flag_or_tested_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(Filled(body));

    private static string Filled(string body) =>
        $$"""
        class Names
        {
            readonly object _gate = new(); volatile bool _ready; Dictionary<int, int> _map; int[] _sizes;

            public int Find(int key) { {{body}} }

            Dictionary<int, int> Fill()
            {
                lock (_gate)
                {
                    if (!_ready) { _map = new() { [1] = 2 }; _sizes = new int[3]; _ready = true; }
                    return _map;
                }
            }
        }
        """;

    [Theory]
    [InlineData("if (Volatile.Read(ref _ready)) { var map = _map; return map[key]; } return 0;")]
    [InlineData("var ready = Volatile.Read(ref _ready); var limit = _limit; return ready ? limit : 0;")]
    [InlineData("var ready = IsReady; var limit = _limit; if (ready) return limit; return 0;")]
    [InlineData("if (Volatile.Read(ref _ready) && key < _limit) return key; return 0;")]
    public Task Payload_that_is_loaded_after_the_flag_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(Source(body));

    [Theory]
    [InlineData("var limit = _limit; if (Volatile.Read(ref _ready)) return 1; return limit;")]
    [InlineData("var limit = _limit; if (!Volatile.Read(ref _ready)) return limit; return 1;")]
    [InlineData("var limit = _limit; if (!Volatile.Read(ref _ready)) Ask(); return limit;")]
    public Task A_value_for_the_slow_way_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(Source(body));

    [Theory]
    [InlineData("var limit = _limit; if (Volatile.Read(ref _ready)) { limit = _limit; return limit; } return 0;")]
    [InlineData("var limit = _limit; if (Volatile.Read(ref _ready) && limit == _limit) return limit; return 0;")]
    [InlineData("var map = _map; if (Volatile.Read(ref _ready)) return _map[key] + map.Count; return 0;")]
    [InlineData("if (_map.ContainsKey(key) && Volatile.Read(ref _ready)) return _map[key]; return 0;")]
    public Task Payload_that_is_loaded_again_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(Source(body));

    [Theory]
    [InlineData("var map = _map; if (map != null && Volatile.Read(ref _ready)) return map[key]; return 0;")]
    [InlineData("var map = _map; if (Volatile.Read(ref _ready)) return map?[key] ?? 0; return 0;")]
    [InlineData("var limit = _limit; if (limit > 0 && Volatile.Read(ref _ready)) return limit; return 0;")]
    [InlineData("if (_map != null && Volatile.Read(ref _ready)) return key; return 0;")]
    public Task A_value_that_is_tested_itself_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(Source(body));

    [Theory]
    [InlineData("if (!Volatile.Read(ref _ready)) return 0; var limit = _limit; return Volatile.Read(ref _ready) ? limit : 0;")]
    [InlineData("lock (_gate) { var limit = _limit; if (_ready) return limit; return 0; }")]
    [InlineData("int limit; lock (_gate) limit = _limit; if (Volatile.Read(ref _ready)) return limit; return 0;")]
    [InlineData("var old = _limit; if (Volatile.Read(ref _ready) && old != key) _limit = key; return 0;")]
    [InlineData("var name = _name; if (Volatile.Read(ref _ready)) return name.GetHashCode(); return 0;")]
    public Task A_value_that_something_else_guards_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(Source(body));

    [Fact]
    public Task A_stamp_that_is_compared_again_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pair
        {
            readonly object _gate = new(); int _stamp, _left, _right;

            public int Sum()
            {
                while (true)
                {
                    var stamp = Volatile.Read(ref _stamp);
                    var sum = Volatile.Read(ref _left) + Volatile.Read(ref _right);
                    Interlocked.MemoryBarrier();
                    if (stamp == Volatile.Read(ref _stamp) && stamp % 2 == 0) return sum;
                }
            }

            public void Set(int left, int right)
            {
                lock (_gate)
                {
                    Interlocked.Increment(ref _stamp); _left = left; _right = right; Interlocked.Increment(ref _stamp);
                }
            }
        }
        """);

    [Fact]
    public Task An_array_that_is_loaded_before_its_count_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Log
        {
            readonly object _gate = new(); string[] _items = new string[4]; int _count;

            public string At(int index) { var items = {|PUB2002:_items|}; if (index < Volatile.Read(ref _count)) return items[index]; return ""; }

            public void Add(string item)
            {
                lock (_gate)
                {
                    if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
                    _items[_count] = item;
                    Volatile.Write(ref _count, _count + 1);
                }
            }
        }
        """);

    [Fact]
    public Task A_property_of_a_string_that_was_loaded_first_is_a_use() => VerifyCS.VerifyAnalyzerAsync(
        Source("var text = {|PUB2002:_text|}; if (Volatile.Read(ref _ready)) return text.Length; return 0;"));

    private static string Source(string body) => $$"""
        class Table
        {
            readonly object _gate = new();
            readonly string _name = "t";
            Dictionary<int, int> _map = new(); int _limit; bool _ready; string _text = "";

            bool IsReady => Volatile.Read(ref _ready);

            public int Get(int key) { {{body}} }

            int Ask() { lock (_gate) return _limit; }

            int Choose(int limit) { if (Volatile.Read(ref _ready)) return limit; return 0; }

            public void Build()
            {
                lock (_gate)
                {
                    _map = new() { [1] = 2 }; _limit = 7; _text = "seven"; Volatile.Write(ref _ready, true);
                }
            }
        }
        """;

    [Theory]
    [InlineData("limit = {|PUB2002:_limit|}; return Volatile.Read(ref _ready);")]
    [InlineData("limit = {|PUB2002:_limit|}; if (!Volatile.Read(ref _ready)) return false; return true;")]
    [InlineData("limit = {|PUB2002:_limit|}; if (Volatile.Read(ref _ready)) return true; limit = 0; return false;")]
    public Task A_value_given_out_before_the_flag_is_reported(string body) => VerifyCS.VerifyAnalyzerAsync(Asked(body));

    [Theory]
    [InlineData("var ready = Volatile.Read(ref _ready); limit = _limit; return ready;")]
    [InlineData("limit = 0; if (!Volatile.Read(ref _ready)) return false; limit = _limit; return true;")]
    [InlineData("limit = _limit; if (Volatile.Read(ref _ready)) { limit = _limit; return true; } return false;")]
    public Task A_value_given_out_after_the_flag_is_silent(string body) => VerifyCS.VerifyAnalyzerAsync(Asked(body));

    private static string Asked(string body) =>
        $$"""
        class Table
        {
            readonly object _gate = new();
            int _limit; bool _ready;

            public bool TryGet(out int limit) { {{body}} }

            public void Build() { lock (_gate) { _limit = 7; Volatile.Write(ref _ready, true); } }
        }
        """;

    [Theory]
    [InlineData("Scale(raw, {|PUB2002:_factor|}, Volatile.Read(ref _measured))")]
    [InlineData("Math.Round(Scale(raw, {|PUB2002:_factor|}, Volatile.Read(ref _measured)))")]
    [InlineData("Scale({|PUB2002:_factor|}, raw, Volatile.Read(ref _measured))")]
    public Task An_argument_that_is_evaluated_before_the_flag_beside_it_is_reported(string read) => VerifyCS.VerifyAnalyzerAsync(Scale(read));

    [Theory]
    [InlineData("Scale(ready: Volatile.Read(ref _measured), factor: _factor, raw: raw)")]
    [InlineData("Scale(raw, _fixed, Volatile.Read(ref _measured))")]
    [InlineData("Sum(raw, _factor, Volatile.Read(ref _measured))")]
    public Task An_argument_that_follows_the_flag_or_is_used_without_it_is_silent(string read) => VerifyCS.VerifyAnalyzerAsync(Scale(read));

    private static string Scale(string read) =>
        $$"""
        class Scale
        {
            readonly object _gate = new(); readonly double _fixed = 3;
            double _factor = 1; bool _measured;

            public void Measure(Func<double> probe) { lock (_gate) { _factor = probe(); Volatile.Write(ref _measured, true); } }

            public double Get(double raw) => {{read}};

            static double Scale(double raw, double factor, bool ready) { if (!ready) return 1; return raw * factor; }

            static double Sum(double raw, double factor, bool ready) => raw * factor + (ready ? 1 : 0);
        }
        """.Replace("Scale(", "Scaled(");

    [Fact]
    public Task A_value_that_the_slow_way_replaces_through_out() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Tariff
        {
            readonly object _gate = new(); volatile bool _posted; int _start, _perKm;

            public int Quote(int km)
            {
                int start = {|PUB2002:_start|}, perKm = {|PUB2002:_perKm|};
                if (!_posted) Post(out start, out perKm);
                return start + perKm * km;
            }

            void Post(out int start, out int perKm)
            {
                lock (_gate) { if (!_posted) { _start = 3; _perKm = 2; _posted = true; } start = _start; perKm = _perKm; }
            }
        }
        """);

    [Fact]
    public Task A_count_that_is_also_moved_on_without_its_lock_announces_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cursor
        {
            readonly object _stream = new(); int _end, _position;

            public int Left(int wanted)
            {
                int position = _position;
                if (_end > wanted) return _end - position;
                lock (_stream) { _position = 0; _end += wanted; }
                return 0;
            }

            public void Go(int to) { _position = to; _end = 0; _end = to; }
        }
        """);

    [Fact]
    public Task What_decides_only_while_the_flag_is_down_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Barrier2
        {
            int _sense; volatile bool _abandoned;

            public void Wait() { int sense = Volatile.Read(ref _sense); while (Volatile.Read(ref _sense) == sense && !_abandoned) Thread.Sleep(1); }

            public void Depart() { Volatile.Write(ref _sense, 3); _abandoned = true; }
        }
        """);

    [Fact]
    public Task A_flag_that_the_callee_asks_for_under_its_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Connection
        {
            readonly object _gate = new(); string? _lastError; int _status;

            public bool IsClosed() => _status == 2;

            public void Fail(string error) { lock (_gate) { _lastError = error; _status = 2; } }

            public void Close() => Shut(_lastError);

            void Shut(string? error) { lock (_gate) { if (IsClosed()) { Console.WriteLine(error); return; } _status = 1; } }
        }
        """);

    /// <summary>A state that is claimed while it is down, or taken back where its building fails, has not come and gone.</summary>
    [Theory]
    [InlineData("{|PUB2002:_rate|}", "Interlocked.CompareExchange(ref _state, 1, 0) == 0", "_rate = 5; _state = 2;")]
    [InlineData("{|PUB2002:_rate|}", "Interlocked.CompareExchange(ref _state, 1, 0) == 0", "try { _rate = 5; _state = 2; } catch (TimeoutException) { _state = 0; }")]
    [InlineData("_rate", "Interlocked.CompareExchange(ref _state, 1, 2) == 2", "_rate = 5; _state = 2;")]
    [InlineData("_rate", "Interlocked.CompareExchange(ref _state, 1, 0) == 0", "_rate = 5; _state = 2; try { Console.WriteLine(); } catch (TimeoutException) { _state = 0; }")]
    public Task A_state_that_never_goes_down_announces_what_was_read_too_early(string load, string claim, string learn) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Policy
        {
            volatile int _state; double _rate;

            public double Rate() { var rate = {{load}}; if (_state != 2) { Begin(); return 0; } return rate; }

            void Begin() { if ({{claim}}) Task.Run(Learn); }

            void Learn() { {{learn}} }
        }
        """);

    [Fact]
    public Task A_limit_that_a_sum_is_compared_with_is_a_setting() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Buffers
        {
            readonly object _gate = new(); long _size; long _trigger;

            public void Set(long size) { lock (_gate) { _size = size; Volatile.Write(ref _trigger, size * 2); } }

            public long Balance(long used) { var size = _size; return used > Volatile.Read(ref _trigger) ? used - size : 0; }
        }
        """);

    /// <summary>Whoever finds everything as he wants it returns, and takes nothing with him; an answer he does take.</summary>
    [Theory]
    [InlineData("public void Set(int wide, int tall)", "if (wide == _wide && tall == Volatile.Read(ref _tall)) return;")]
    [InlineData("public void Set(int wide, int tall)", "if (wide == _wide && tall == Volatile.Read(ref _tall) && _deep == 7) return;")]
    [InlineData("public bool Set(int wide, int tall)", "if (wide == {|PUB2002:_wide|} && tall == Volatile.Read(ref _tall)) return true;")]
    public Task What_only_leads_to_a_return_uses_nothing(string head, string test) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Surface
        {
            readonly object _gate = new(); int _wide, _tall, _deep;

            {{head}}
            {
                {{test}}
                lock (_gate) { _wide = wide; Volatile.Write(ref _tall, tall); }
                {{(test.Contains("true") ? "return false;" : "")}}
            }
        }
        """);
}
