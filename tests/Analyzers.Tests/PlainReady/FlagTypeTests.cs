using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A ready flag is a word: a bool, a number, an enum.</summary>
public sealed class FlagTypeTests
{
    [Theory]
    [InlineData("int", "0", "{|PUB1001:_state|} == 1", "_state = 1")]
    [InlineData("int", "0", "{|PUB1001:_state|} != 0", "_state = 1")]
    [InlineData("int", "0", "{|PUB1001:_state|} > 0", "_state = 3")]
    [InlineData("int", "-1", "{|PUB1001:_state|} >= 0", "_state = 5")]
    [InlineData("byte", "0", "{|PUB1001:_state|} == 1", "_state = 1")]
    [InlineData("char", "'a'", "{|PUB1001:_state|} == 'b'", "_state = 'b'")]
    [InlineData("DayOfWeek", "DayOfWeek.Sunday", "{|PUB1001:_state|} == DayOfWeek.Monday", "_state = DayOfWeek.Monday")]
    [InlineData("DayOfWeek", "DayOfWeek.Sunday", "{|PUB1001:_state|} is DayOfWeek.Monday or DayOfWeek.Friday", "_state = DayOfWeek.Friday")]
    [InlineData("DayOfWeek", "DayOfWeek.Sunday", "{|PUB1001:_state|} >= DayOfWeek.Monday", "_state = DayOfWeek.Monday")]
    [InlineData("long", "0", "{|PUB1001:_state|} is > 0", "_state = 1")]
    [InlineData("nint", "0", "{|PUB1001:_state|} != 0", "_state = 1")]
    [InlineData("double", "0", "{|PUB1001:_state|} > 0", "_state = 1")]
    public Task Every_word_can_be_a_flag(string type, string initial, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); {{type}} _state = {{initial}}; int _size;

            public int Size() => {{test}} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:{{store}}|}; } }
        }
        """);

    [Theory]
    [InlineData("char", "if ({|PUB1001:_state|} is 'c' or 'l') return _size; return 0;", "'c'")]
    [InlineData("char", "if ({|PUB1001:_state|} is not ('c' or 'l')) return 0; return _size;", "'c'")]
    [InlineData("char", "if ({|PUB1001:_state|} is >= 'a' and <= 'c') return _size; return 0;", "'b'")]
    [InlineData("char", "switch ({|PUB1001:_state|}) { case 'c': case 'l': return _size; default: return 0; }", "'c'")]
    [InlineData("int", "var state = {|PUB1001:_state|}; if (state == 1 || state == 2) return _size; return 0;", "1")]
    [InlineData("DayOfWeek", "if ({|PUB1001:_state|} is DayOfWeek.Monday or DayOfWeek.Friday) return _size; return 0;", "DayOfWeek.Monday")]
    [InlineData("DayOfWeek", "return {|PUB1001:_state|} switch { DayOfWeek.Monday => _size, DayOfWeek.Friday => _size + 1, _ => 0 };", "DayOfWeek.Monday")]
    public Task Every_value_that_is_up_can_guard_the_same_payload(string type, string test, string up) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); {{type}} _state; int _size;

            public int Size() { {{test}} }

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_state = {{up}}|}; } }
        }
        """);

    [Theory]
    [InlineData("char", "if (_state is 'c' or 'l') Console.WriteLine(); return _size;", "'c'")]
    [InlineData("volatile char", "if (_state is 'c' or 'l') return _size; return 0;", "'c'")]
    [InlineData("int", "switch (_state) { case 1: case 2: Console.WriteLine(); break; } return _size;", "1")]
    [InlineData("DayOfWeek", "if (_state is DayOfWeek.Friday or DayOfWeek.Monday) Console.WriteLine(); return _size;", "DayOfWeek.Friday")]
    public Task What_is_read_whatever_the_value_is_no_payload(string type, string test, string up) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); {{type}} _state; int _size;

            public int Size() { {{test}} }

            public void Build() { lock (_gate) { _size = 7; _state = {{up}}; } }
        }
        """);

    [Fact]
    public Task A_value_that_no_reader_waits_for_is_no_publishing_store() => VerifyCS.VerifyAnalyzerAsync(
        """
        enum Phase { New, Building, Built }

        class Table
        {
            readonly object _gate = new(); Phase _phase; int _size;

            public int Size() => {|PUB1001:_phase|} == Phase.Built ? _size : 0;

            public void Build()
            {
                lock (_gate) { _phase = Phase.Building; _size = 7; {|PUB1002:_phase = Phase.Built|}; }
            }
        }
        """);

    [Fact]
    public Task A_later_phase_satisfies_a_relational_test() => VerifyCS.VerifyAnalyzerAsync(
        """
        enum Phase { New, Built, Sealed }

        class Table
        {
            readonly object _gate = new(); Phase _phase; int _size;

            public int Size() => {|PUB1001:_phase|} >= Phase.Built ? _size : 0;

            public void Seal() { lock (_gate) { _size = 9; {|PUB1002:_phase = Phase.Sealed|}; } }
        }
        """);

    [Theory]
    [InlineData("lock (_gate)", "{|PUB1001:_level|}", "{|PUB1002:_level = next|}")]
    [InlineData("", "_level", "_level = next")]
    public Task A_version_that_moves_on_under_a_lock_is_no_position_of_its_reader(string gate, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Schema
        {
            readonly object _gate = new(); readonly Func<long, string[]> _columnsAt = _ => []; long _level; string[] _columns = [];

            public int Ordinal(long required, string column)
            {
                if ({{load}} < required) Migrate(required);
                return Array.IndexOf(_columns, column);
            }

            void Migrate(long required)
            {
                {{gate}} { for (var next = _level + 1; next <= required; next++) { _columns = _columnsAt(next); {{store}}; } }
            }
        }
        """);

    [Fact]
    public Task An_ordered_enum_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); volatile DayOfWeek _day; int _size;

            public int Size() => _day == DayOfWeek.Monday ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; _day = DayOfWeek.Monday; } }
        }
        """);

    [Theory]
    [InlineData("(_have & part) == part", "_have |= part", true)]
    [InlineData("(_have & part) != 0", "_have |= part", true)]
    [InlineData("_have.HasFlag(part)", "_have |= part", true)]
    [InlineData("(_have & part) == part", "_have &= ~part", false)]
    public Task A_bit_that_is_chosen_when_the_code_runs_can_be_a_flag(string test, string store, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        [Flags] enum Parts { None, Members = 1, Base = 2 }

        class Entry(Type type)
        {
            readonly object _gate = new(); Parts _have; string[]? _members; string? _base;

            public int Members { get { Complete(Parts.Members); return _members!.Length; } }

            public string? Base { get { Complete(Parts.Base); return _base; } }

            bool Has(Parts part) => {{(isReported ? test.Replace("_have", "{|PUB1001:_have|}") : test)}};

            void Complete(Parts part)
            {
                if (Has(part)) return;
                lock (_gate)
                {
                    if (Has(part)) return;
                    if (part == Parts.Members) _members = new[] { type.Name }; else _base = type.BaseType?.Name;
                    {{(isReported ? "{|PUB1002:" + store + "|}" : store)}};
                }
            }
        }
        """);
}
