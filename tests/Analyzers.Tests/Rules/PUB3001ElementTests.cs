using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB3001: an element of an array is a value like any other; the turns of a loop may have one each.</summary>
public sealed class PUB3001ElementTests
{
    [Theory]
    [InlineData("if ({|PUB3001:_ids[slot]|} == Guid.Empty) lock (_gate) if (_ids[slot] == Guid.Empty) {|PUB3001:_ids[slot] = Guid.NewGuid()|}; return _ids[slot];")]
    [InlineData("lock (_gate) { if (_ids[slot] == Guid.Empty) _ids[slot] = Guid.NewGuid(); return _ids[slot]; }")]
    public Task An_element_is_filled_under_a_lock(string body) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Slots
        {
            readonly object _gate = new(); readonly Guid[] _ids = new Guid[16];

            public Guid Of(int slot) { {{body}} }
        }
        """);

    [Fact]
    public Task Turns_meet_at_one_element() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Wall
        {
            readonly decimal[] _areas = new decimal[16];

            public decimal[] Price(IReadOnlyList<int[]> sections)
            {
                var prices = new decimal[sections.Count];
                Parallel.For(0, sections.Count, section => { foreach (var pane in sections[section]) prices[section] += Area(pane); });
                return prices;
            }

            decimal Area(int pane)
            {
                if ({|PUB3001:_areas[pane]|} == 0m)
                    {|PUB3001:_areas[pane] = pane * 2m|};
                return _areas[pane];
            }
        }
        """);

    /// <summary>What the turn is given names an element of another array.</summary>
    [Fact]
    public Task Turns_meet_at_the_element_that_another_array_names() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Wall
        {
            readonly decimal[] _areas = new decimal[16]; readonly int[] _panes = new int[99];

            public void Fill() => Parallel.For(0, 99, order => { if ({|PUB3001:_areas[_panes[order]]|} == 0m) {|PUB3001:_areas[_panes[order]] = order|}; });
        }
        """);

    [Fact]
    public Task Each_turn_has_an_element_of_its_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Wall
        {
            readonly decimal[] _areas = new decimal[16]; readonly decimal[] _widths = new decimal[16];

            public void Fill() => Parallel.For(0, 16, pane => { if (_widths[pane] == 0m) _widths[pane] = pane; Console.Write(Area(pane)); });

            decimal Area(int pane)
            {
                if (_areas[pane] == 0m)
                    _areas[pane] = pane * 2m;
                return _areas[pane];
            }
        }
        """);

    [Fact]
    public Task A_word_is_whole_wherever_it_lies() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Slots
        {
            readonly object _gate = new(); readonly long[] _ids = new long[16];

            public long Of(int slot) { if (_ids[slot] == 0) lock (_gate) _ids[slot] = slot + 1; return _ids[slot]; }
        }
        """);

    /// <summary>Whether an element of a type parameter has several words, whoever chooses the type decides; what must be a struct mostly has.</summary>
    [Theory]
    [InlineData("", "_items[row] == null", "_items[row] = item")]
    [InlineData("where T : struct", "{|PUB3001:_items[row]|}.Equals(default(T))", "{|PUB3001:_items[row] = item|}")]
    public Task Elements_of_a_type_parameter(string constraint, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Column<T> {{constraint}}
        {
            readonly object _gate = new(); readonly T[] _items = new T[16];

            public T Of(int row, T item) { if ({{test}}) lock (_gate) {{store}}; return _items[row]; }
        }
        """);

    /// <summary>A constructor that waits for all turns of its loop has its object for itself.</summary>
    [Theory]
    [InlineData("Decompose();", "")]
    [InlineData("", "public void Again() => Decompose();")]
    public Task Turns_of_a_loop_in_a_constructor(string construction, string member) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Decomposition
        {
            readonly decimal[,] _lower;

            public Decomposition(decimal[,] value) { _lower = value; {{construction}} }

            public bool IsSingular() => {{(member.Length > 0 ? "{|PUB3001:_lower[0, 0]|}" : "_lower[0, 0]")}} == 0;

            {{member}}

            void Decompose() => Parallel.For(1, 9, row => {{(member.Length > 0 ? "{|PUB3001:_lower[row, 0] = row|}" : "_lower[row, 0] = row")}});
        }
        """);

    /// <summary>A tuple that is compared is asked as a whole.</summary>
    [Theory]
    [InlineData("{|PUB3001:_size|} == default", "{|PUB3001:_size = (3, 4)|}")]
    [InlineData("{|PUB3001:_size|} == (0, 0)", "{|PUB3001:_size = (3, 4)|}")]
    [InlineData("_known == default", "_size = (3, 4)")]
    public Task A_tuple_is_compared(string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Canvas
        {
            readonly object _gate = new(); readonly (int, int) _known = (1, 2); (int, int) _size;

            public (int, int) Size() { if ({{test}}) lock (_gate) {{store}}; return _known == default ? _known : _size; }
        }
        """);

    [Theory]
    [InlineData("decimal?", "{|PUB3001:_derived.Median|} is { } known", "{|PUB3001:_derived.Median = 7m|}")]
    [InlineData("int", "_derived.Median is var known and not 0", "_derived.Median = 7")]
    public Task A_member_is_stored_by_itself_beside_another_one_of_its_struct(string type, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Samples
        {
            struct Derived { public int Rounds; public {{type}} Median; }

            readonly object _gate = new(); Derived _derived;

            public {{type}} Median()
            {
                if ({{test}}) return known;
                lock (_gate)
                {
                    if (_derived.Median == default) { _derived.Rounds++; {{store}}; }
                    return _derived.Median;
                }
            }
        }
        """);
}
