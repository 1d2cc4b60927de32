using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A test of a flag is the same test in every spelling.</summary>
public sealed class FlagSpellingTests
{
    [Theory]
    [InlineData("(key, {|PUB1001:_up|}) is (_, true)")]
    [InlineData("(key, {|PUB1001:_up|}) switch { (_, true) => true, _ => false }")]
    [InlineData("{|PUB1001:_up|} & key > 0")]
    [InlineData("key < 0 | {|PUB1001:_up|}")]
    [InlineData("!{|PUB1001:_up|} ^ true")]
    [InlineData("{|PUB1001:_up|}.Equals(true)")]
    [InlineData("!object.Equals({|PUB1001:_up|}, false)")]
    [InlineData("EqualityComparer<bool>.Default.Equals(true, {|PUB1001:_up|})")]
    public Task A_plain_bool_is_reported(string test) => VerifyCS.VerifyAnalyzerAsync(Table("bool _up;", test, "{|PUB1002:_up = true|}"));

    [Theory]
    [InlineData("(key, Volatile.Read(ref _up)) is (_, true)")]
    [InlineData("Volatile.Read(ref _up) & key > 0")]
    [InlineData("!Volatile.Read(ref _up) ^ true")]
    [InlineData("Volatile.Read(ref _up).Equals(true)")]
    [InlineData("EqualityComparer<bool>.Default.Equals(Volatile.Read(ref _up), true)")]
    public Task An_ordered_bool_is_silent(string test) => VerifyCS.VerifyAnalyzerAsync(Table("bool _up;", test, "Volatile.Write(ref _up, true)"));

    [Theory]
    [InlineData("({|PUB1001:_bits|} & 2) != 0", "{|PUB1002:_bits |= 2|}")]
    [InlineData("2 == (2 & {|PUB1001:_bits|})", "{|PUB1002:_bits = 3|}")]
    [InlineData("({|PUB1001:_bits|} & 2) is 2", "{|PUB1002:_bits = _bits + 2|}")]
    public Task A_bit_of_a_plain_number_is_reported(string test, string store) => VerifyCS.VerifyAnalyzerAsync(Table("int _bits;", test, store));

    [Theory]
    [InlineData("({|PUB1001:_bits|} & Bits.Ready) != Bits.None", "{|PUB1002:_bits |= Bits.Ready|}")]
    [InlineData("({|PUB1001:_bits|} & Bits.Ready) == Bits.Ready", "{|PUB1002:_bits = Bits.Ready|}")]
    [InlineData("{|PUB1001:_bits|}.HasFlag(Bits.Ready)", "{|PUB1002:_bits |= Bits.Ready|}")]
    public Task A_flag_of_a_plain_enum_is_reported(string test, string store) => VerifyCS.VerifyAnalyzerAsync(Table("[Flags] enum Bits { None, Other, Ready } Bits _bits;", test, store));

    [Theory]
    [InlineData("(Volatile.Read(ref _bits) & 2) != 0", "Volatile.Write(ref _bits, _bits | 2)")]
    [InlineData("(Volatile.Read(ref _bits) & 2) == 2", "Interlocked.Or(ref _bits, 2)")]
    [InlineData("(_bits & 2) != 0", "_bits |= 4")]
    [InlineData("(_bits & 2) != 0", "_bits &= ~1")]
    [InlineData("(_bits & 2) == 0", "_bits |= 2")]
    public Task A_bit_that_is_ordered_or_says_nothing_is_silent(string test, string store) => VerifyCS.VerifyAnalyzerAsync(Table("int _bits;", test, store));

    [Theory]
    [InlineData("{|PUB1003:_state|}.Equals(\"up\")")]
    [InlineData("string.Equals({|PUB1003:_state|}, \"up\")")]
    [InlineData("{|PUB1003:_state|} is \"up\"")]
    public Task A_constant_text_is_a_sentinel(string test) => VerifyCS.VerifyAnalyzerAsync(Table("string? _state;", test, "{|PUB1003:_state = \"up\"|}"));

    private static string Table(string members, string test, string store) =>
        $$"""
        class Table
        {
            readonly object _gate = new();
            int _size;
            {{members}}

            public int Size(int key) => {{test}} ? _size : Measure();

            int Measure()
            {
                lock (_gate)
                {
                    _size = Environment.ProcessId;
                    {{store}};
                    return _size;
                }
            }
        }
        """;
}
