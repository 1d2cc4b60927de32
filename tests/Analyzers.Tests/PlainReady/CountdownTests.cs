using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A number of what is left to do, which announces the results when it is zero.</summary>
public sealed class CountdownTests
{
    [Theory]
    [InlineData("int", "{|PUB1001:_left|} > 0", "{|PUB1002:_left--|}", "")]
    [InlineData("int", "{|PUB1001:_left|} != 0", "{|PUB1002:_left -= 1|}", "")]
    [InlineData("int", "{|PUB1001:_left|} > 0", "Interlocked.Decrement(ref _left)", "")]
    [InlineData("volatile int", "_left > 0", "_left--", "")]
    [InlineData("int", "_left > 0", "_left--", "public void More() { lock (_gate) _left++; }")]
    [InlineData("int", "_left > 3", "_left--", "")]
    public Task The_results_are_there_when_nothing_is_left(string type, string isBusy, string step, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Board
        {
            readonly object _gate = new(); {{type}} _left; int _peak;

            public Board(int parts) => _left = parts;

            public int Peak() { if ({{isBusy}}) return -1; return _peak; }

            public void Merge(int part) { lock (_gate) { _peak = Math.Max(_peak, part); {{step}}; } }

            {{other}}
        }
        """);

    [Fact]
    public Task A_count_of_users_that_begins_at_zero_announces_nothing_when_it_is_zero_again() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Board
        {
            readonly object _gate = new(); int _users; int _peak;

            public int Peak() { if (_users > 0) return -1; return _peak; }

            public void Enter() { lock (_gate) _users++; }

            public void Leave(int part) { lock (_gate) { _peak = Math.Max(_peak, part); _users--; } }
        }
        """);

    [Theory]
    [InlineData("{|PUB2001:Interlocked.Increment(ref _taken)|}", "Interlocked.Decrement(ref _taken);", "_cells[at] = cell;")]
    [InlineData("{|PUB2001:Interlocked.Increment(ref _taken)|}", "", "_cells[at] = cell;")]
    [InlineData("Interlocked.Increment(ref _taken)", "Interlocked.Decrement(ref _taken);", "_cells[at] = cell; Interlocked.Decrement(ref _taken);")]
    public Task A_place_that_is_given_back_where_the_table_is_full_is_kept_else(string take, string giveBack, string keep) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Samples
        {
            readonly string[] _cells = new string[8]; int _taken;

            public void Record(string cell)
            {
                var at = {{take}} - 1;
                if (at >= _cells.Length) { {{giveBack}} return; }
                {{keep}}
            }

            public int Letters()
            {
                var letters = 0;
                var taken = Volatile.Read(ref _taken);
                for (var i = 0; i < taken; i++) letters += _cells[i].Length;
                return letters;
            }
        }
        """);

    /// <summary>A copy of the count leads from the last element to the first.</summary>
    [Theory]
    [InlineData("for (var i = {|PUB1001:_count|} - 1; i >= 0; i--) sum += _items[i];")]
    [InlineData("var i = {|PUB1001:_count|}; while (i > 0) { i--; sum += _items[i]; }")]
    [InlineData("var i = {|PUB1001:_count|}; while (--i >= 0) sum += _items[i];")]
    [InlineData("for (var i = {|PUB1001:_count|}; i-- > 0;) sum += _items[i];")]
    public Task A_loop_that_counts_down_a_copy(string loop) => VerifyCS.VerifyAnalyzerAsync(Log(loop, "{|PUB1002:_count++|}"));

    [Theory]
    [InlineData("var i = Volatile.Read(ref _count); while (--i >= 0) sum += _items[i];", "Volatile.Write(ref _count, _count + 1)")]
    [InlineData("lock (_gate) { var i = _count; while (--i >= 0) sum += _items[i]; }", "_count++")]
    [InlineData("var i = _count; while (--i >= 0) sum += i;", "_count++")]
    public Task A_copy_that_is_ordered_or_reads_nothing(string loop, string store) => VerifyCS.VerifyAnalyzerAsync(Log(loop, store));

    private static string Log(string loop, string store) => $$"""
        class Log
        {
            readonly object _gate = new(); readonly double[] _items = new double[99]; int _count;

            public void Add(double item) { lock (_gate) { _items[_count] = item; {{store}}; } }

            public double Sum() { double sum = 0; {{loop}} return sum; }
        }
        """;

    [Theory]
    [InlineData("{|PUB1001:_left|} != 0", "Interlocked.Decrement(ref _left)", "ThreadPool.QueueUserWorkItem(_ => Merge(3));")]
    [InlineData("{|PUB1001:_left|} > 0", "Interlocked.Decrement(ref _left)", "")]
    [InlineData("{|PUB1001:_left|} > 0", "{|PUB1002:_left--|}", "new Thread(() => Merge(3)).Start();")]
    [InlineData("_left > 0", "_left--", "")]
    [InlineData("Volatile.Read(ref _left) > 0", "Interlocked.Decrement(ref _left)", "new Thread(() => Merge(3)).Start();")]
    [InlineData("_left != 3", "Interlocked.Decrement(ref _left)", "new Thread(() => Merge(3)).Start();")]
    public Task Threads_and_interlocked_steps_take_it_down_without_a_lock(string isBusy, string step, string start) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Board
        {
            int _left; readonly int[] _peaks = new int[4];

            public Board(int parts) { _left = parts; }

            public void Begin() { {{start}} }

            public int Peak() { if ({{isBusy}}) return -1; return _peaks[0]; }

            public void Merge(int part) { _peaks[part] = part; {{step}}; }
        }
        """);

    /// <summary>Who counts down to zero comes after all others; who only counts, or counts up again, does not.</summary>
    [Theory]
    [InlineData("if (Interlocked.Decrement(ref _left) == 0) Show();", "", true)]
    [InlineData("if (Interlocked.Decrement(ref _left) != 0) return; Show();", "", true)]
    [InlineData("if (Interlocked.Decrement(ref _left) == 1) Show();", "", false)]
    [InlineData("Interlocked.Decrement(ref _left); Show();", "", false)]
    [InlineData("if (Interlocked.Decrement(ref _left) == 0) Show();", "public void More() => Interlocked.Increment(ref _left);", false)]
    public Task The_last_one_reads_what_all_have_done(string end, string other, bool isOrdered) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Race
        {
            sealed class Leg { public bool Finished; public string? Rider; }

            readonly Leg[] _legs; int _left;

            public Race(int count) { _legs = new Leg[count]; for (var i = 0; i < count; i++) _legs[i] = new Leg(); _left = count; }

            public void Start() { foreach (var leg in _legs) Task.Run(() => { leg.Rider = Environment.MachineName; {{(isOrdered ? "leg.Finished = true" : "{|PUB1002:leg.Finished = true|}")}}; {{end}} }); }

            void Show() { foreach (var leg in _legs) if ({{(isOrdered ? "leg.Finished" : "{|PUB1001:leg.Finished|}")}}) Console.WriteLine(leg.Rider!.Length); }

            {{other}}
        }
        """);
}
