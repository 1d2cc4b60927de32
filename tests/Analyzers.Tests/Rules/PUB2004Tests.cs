using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2004: the losers of an Interlocked once-guard go on.</summary>
public sealed class PUB2004Tests
{
    [Theory]
    [InlineData("Interlocked.Exchange(ref _opened, 1)")]
    [InlineData("Interlocked.CompareExchange(ref _opened, 1, 0)")]
    public Task Losers_that_use_the_payload_are_reported(string claim) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Driver
        {
            int _opened;
            int _features;

            public int Features()
            {
                if ({|PUB2004:{{claim}}|} == 0) _features = Environment.ProcessId;
                return _features;
            }
        }
        """);

    [Theory]
    [InlineData("var first = {|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0; if (first)")]
    [InlineData("var lost = {|PUB2004:Interlocked.CompareExchange(ref _opened, 1, 0)|} != 0; if (!lost)")]
    [InlineData("var old = {|PUB2004:Interlocked.Exchange(ref _opened, 1)|}; if (old == 0)")]
    [InlineData("var first = {|PUB2004:Interlocked.Exchange(ref _opened, 1)|} is 0; if (first == true)")]
    public Task Losers_that_were_told_in_a_local_are_reported(string claim) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Driver
        {
            int _opened, _features;

            public async Task<int> FeaturesAsync(Task<int> asked)
            {
                {{claim}} _features = await asked;
                return _features;
            }
        }
        """);

    [Theory]
    [InlineData("while ({|PUB1001:_state|} != 2) Thread.Yield();", "Interlocked.CompareExchange(ref _state, 1, 0)")]
    [InlineData("do Thread.Yield(); while ({|PUB1001:_state|} != 2);", "Interlocked.CompareExchange(ref _state, 1, 0)")]
    [InlineData("if ({|PUB1001:_state|} != 2) return 0;", "Interlocked.CompareExchange(ref _state, 1, 0)")]
    [InlineData("", "{|PUB2004:Interlocked.CompareExchange(ref _state, 1, 0)|}")]
    public Task Losers_that_wait_until_all_is_built_are_silent(string wait, string claim) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Driver
        {
            int _state, _features;

            public int Features()
            {
                if ({{claim}} == 0) { _features = Environment.ProcessId; {|PUB1002:_state = 2|}; return _features; }
                {{wait}}
                return _features;
            }
        }
        """);

    [Theory]
    [InlineData("while (Volatile.Read(ref _state) != 2) if (Interlocked.CompareExchange(ref _state, 1, 0) == 0) Probe(); else Thread.Yield(); return _features;")]
    [InlineData("while (true) { var seen = Interlocked.CompareExchange(ref _state, 1, 0); if (seen == 0) Probe(); else if (seen == 2) return _features; }")]
    [InlineData("while (true) switch (Interlocked.CompareExchange(ref _state, 1, 0)) { case 0: Probe(); break; case 2: return _features; }")]
    [InlineData("if ({|PUB2004:Interlocked.CompareExchange(ref _state, 1, 0)|} == 0) Probe(); else while ({|PUB1001:_state|} == 0) Thread.Yield(); return _features;")]
    [InlineData("while (Volatile.Read(ref _state) != 2) if ({|PUB2004:Interlocked.CompareExchange(ref _state, 1, 0)|} == 0) Probe(); else break; return _features;")]
    [InlineData("var seen = {|PUB2004:Interlocked.CompareExchange(ref _state, 1, 0)|}; if (seen == 0) Probe(); else if (seen == 2) return _features; return _features;")]
    [InlineData("while (true) switch ({|PUB2004:Interlocked.CompareExchange(ref _state, 1, 0)|}) { case 0: Probe(); break; case 1 or 2: return _features; }")]
    public Task Losers_that_come_round_again_until_all_is_built_are_silent(string members) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Driver
        {
            int _state, _features;

            public int Features() { {{members}} }

            void Probe() { _features = Environment.ProcessId; Volatile.Write(ref _state, 2); }
        }
        """);

    [Theory]
    [InlineData("var first = Interlocked.Exchange(ref _opened, 1) == 0; if (!first) return 0; _features = await asked; return _features;")]
    [InlineData("var first = Interlocked.Exchange(ref _opened, 1) == 0; if (first) _features = await asked; return 0;")]
    public Task Losers_that_were_told_in_a_local_and_use_nothing_are_silent(string members) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Driver
        {
            int _opened, _features;

            public async Task<int> FeaturesAsync(Task<int> asked) { {{members}} }
        }
        """);

    [Fact]
    public Task Losers_that_use_nothing_of_the_winner_are_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Driver
        {
            int _opened;
            int _features;

            public void Open()
            {
                if (Interlocked.Exchange(ref _opened, 1) == 0) _features = Environment.ProcessId;
            }
        }
        """);

    [Fact]
    public Task A_guard_in_a_callee_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Driver
        {
            int _opened;
            int _features;

            public int Features() { Open(); return _features; }

            void Open()
            {
                if ({|PUB2004:Interlocked.Exchange(ref _opened, 1)|} == 0) _features = Environment.ProcessId;
            }
        }
        """);

    [Fact]
    public Task A_single_reference_that_is_exchanged_itself_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Driver
        {
            string? _name;

            public string Name()
            {
                Interlocked.CompareExchange(ref _name, Environment.MachineName, null);
                return _name;
            }
        }
        """);

    [Theory]
    [Trait("Gap", "A counting guard whose number other code asks for, a claim made in a lock")]
    [InlineData("if (Interlocked.Increment(ref _opened) == 1) _features = Environment.ProcessId; Console.WriteLine(_opened);")]
    [InlineData("bool mine; lock (this) { mine = _opened == 0; _opened = 1; } if (mine) _features = 7;")]
    public Task Other_once_guards_are_not_seen(string claim) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class Driver { int _opened; int _features; public int Features() { {{claim}} return _features; } }""");

    [Fact]
    public Task A_winner_that_only_sets_a_state_builds_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pool
        {
            int _closing; bool _open = true;

            public bool Close()
            {
                if (Interlocked.CompareExchange(ref _closing, 1, 0) == 0) _open = false;
                return _open;
            }
        }
        """);

    [Theory]
    [InlineData("if ({|PUB2004:Interlocked.Increment(ref _starts)|} > 1) return;")]
    [InlineData("if ({|PUB2004:Interlocked.Increment(ref _starts)|} != 1) return;")]
    [InlineData("var start = {|PUB2004:Interlocked.Increment(ref _starts)|}; if (start > 1) return;")]
    public Task Losers_of_a_count_that_return_to_a_user_are_reported(string claim) => VerifyCS.VerifyAnalyzerAsync(Pool(claim));

    [Theory]
    [InlineData("Interlocked.Increment(ref _starts);")]
    [InlineData("if (Interlocked.Increment(ref _starts) > 1) throw new InvalidOperationException();")]
    [InlineData("if (Interlocked.Increment(ref _starts) > 1) { Interlocked.Decrement(ref _starts); return; }")]
    public Task A_count_that_is_no_guard_or_stops_its_losers_is_silent(string claim) => VerifyCS.VerifyAnalyzerAsync(Pool(claim));

    private static string Pool(string claim) =>
        $$"""
        class Pool
        {
            int _starts; byte[][] _slots = [];

            public byte[] Rent(int slot) { Start(); return _slots[slot]; }

            void Start()
            {
                {{claim}}
                _slots = [new byte[Environment.SystemPageSize]];
            }
        }
        """;

    [Theory]
    [InlineData("if ((Interlocked.Or(ref _built, bit) & bit) == 0)")]
    [InlineData("if ((Interlocked.Or(ref _built, bit) & bit) != bit)")]
    [InlineData("if ((Interlocked.Or(ref _built, 4) & 4) == 0)")]
    public Task A_bit_is_a_guard_of_its_own(string claim) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Pages
        {
            readonly byte[][] _bitmaps = new byte[32][]; readonly int[] _widths = new int[32]; int _built;

            public int Width(int page) { Touch(page); return _widths[page] + _bitmaps[page].Length; }

            void Touch(int page)
            {
                var bit = 1 << page;
                {{claim.Replace("Interlocked.Or(", "{|PUB2004:Interlocked.Or(").Replace("bit) & ", "bit)|} & ").Replace("4) & ", "4)|} & ")}} { _widths[page] = page; _bitmaps[page] = new byte[page]; }
            }
        }
        """);

    [Theory]
    [InlineData("switch (ordinal) { case 1: Prepare(); break; case > 100: return; }", true)]
    [InlineData("if (ordinal == 1) Prepare(); else if (ordinal > 100) return;", true)]
    [InlineData("if (ordinal == 1) Prepare(); else return;", false)]
    public Task A_count_that_is_shown_is_a_guard(string test, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Reporter
        {
            int _reports; string? _header; Uri? _endpoint;

            public int Reports => Volatile.Read(ref _reports);

            public void Report(Exception problem)
            {
                var ordinal = {{(isReported ? "{|PUB2004:Interlocked.Increment(ref _reports)|}" : "Interlocked.Increment(ref _reports)")}};
                {{test}}
                Console.WriteLine(_endpoint + _header + problem);
            }

            void Prepare() { _header = Environment.MachineName; _endpoint = new Uri("https://" + _header); }
        }
        """);

    /// <summary>A claim that is given back when the work has failed is no busy mark where another value says that it has succeeded.</summary>
    [Theory]
    [InlineData("if ({|PUB2004:Interlocked.CompareExchange(ref _state, 1, 0)|} == 0) { if (Probe()) Volatile.Write(ref _state, 2); else Volatile.Write(ref _state, 0); }")]
    [InlineData("while ({|PUB2004:Interlocked.CompareExchange(ref _state, 1, 0)|} == 0) { if (Probe()) { Volatile.Write(ref _state, 2); return; } Volatile.Write(ref _state, 0); }")]
    [InlineData("if (Interlocked.CompareExchange(ref _state, 1, 0) == 0) { Probe(); Volatile.Write(ref _state, 0); }")]
    [InlineData("while (Interlocked.CompareExchange(ref _state, 1, 0) != 2) if (Volatile.Read(ref _state) == 1 && Probe()) Volatile.Write(ref _state, 2);")]
    public Task A_claim_that_may_fail(string claim) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Driver
        {
            int _state, _features;

            public int Features() { Open(); return _features; }

            void Open() { {{claim}} }

            bool Probe() { var features = Environment.ProcessId; if (features == 0) return false; _features = features; return true; }
        }
        """);

    [Theory]
    [InlineData("{|PUB2004:Interlocked.CompareExchange(ref s_built, 1, 0)|}", "for (var i = 0; i < 8; i++) Widths[i] = 4;")]
    [InlineData("Interlocked.CompareExchange(ref s_built, 1, 0)", "s_height = 14;")]
    public Task Elements_that_the_winner_fills_are_built_whatever_they_are(string claim, string build) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Metrics
        {
            static readonly byte[] Widths = new byte[8]; static int s_built, s_height;

            public static int Width(int at) { Build(); return Widths[at] + s_height; }

            static void Build() { if ({{claim}} != 0) return; {{build}} }
        }
        """);
}
