using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A volatile payload behind a plain flag: the reports and the nearest programs that stay silent.</summary>
public sealed class PUB1004Tests
{
    [Fact]
    public Task A_volatile_payload_behind_a_plain_flag_is_reported_at_both_ends() => VerifyCS.VerifyAnalyzerAsync("""
        class Setting
        {
            readonly object _gate = new();
            volatile int _value;
            bool _isSet;

            int ValueOr(int fallback) => {|PUB1004:_isSet|} ? _value : fallback;

            void Set(int value) { lock (_gate) { _value = value; {|PUB1004:_isSet = true|}; } }
        }
        """);

    [Fact]
    public Task A_volatile_flag_before_a_plain_payload_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Setting
        {
            readonly object _gate = new();
            int _value;
            volatile bool _isSet;

            int ValueOr(int fallback) => _isSet ? _value : fallback;

            void Set(int value) { lock (_gate) { _value = value; _isSet = true; } }
        }
        """);

    [Fact]
    public Task Volatile_calls_on_the_payload_count_as_well() => VerifyCS.VerifyAnalyzerAsync("""
        class Setting
        {
            readonly object _gate = new();
            int _value;
            bool _isSet;

            int ValueOr(int fallback) => {|PUB1004:_isSet|} ? Volatile.Read(ref _value) : fallback;

            void Set(int value) { lock (_gate) { Volatile.Write(ref _value, value); {|PUB1004:_isSet = true|}; } }
        }
        """);

    [Fact]
    public Task The_same_calls_on_the_flag_are_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Setting
        {
            readonly object _gate = new();
            int _value;
            bool _isSet;

            int ValueOr(int fallback) => Volatile.Read(ref _isSet) ? _value : fallback;

            void Set(int value) { lock (_gate) { _value = value; Volatile.Write(ref _isSet, true); } }
        }
        """);

    [Fact]
    public Task A_volatile_flag_that_is_stored_and_loaded_after_the_field_is_no_payload_of_it() => VerifyCS.VerifyAnalyzerAsync("""
        class Setting
        {
            readonly object _gate = new();
            int _value;
            volatile bool _isSet;

            bool IsOver(int value) => {|PUB2002:_value|} > value && _isSet;

            void Set(int value) { lock (_gate) { _value = value; _isSet = true; } }
        }
        """);

    [Fact]
    public Task A_plain_field_in_the_payload_makes_it_PUB1001_and_PUB1002() => VerifyCS.VerifyAnalyzerAsync("""
        class Setting
        {
            readonly object _gate = new();
            volatile int _value;
            int _unit;
            bool _isSet;

            int ValueOr(int fallback) => {|PUB1001:_isSet|} ? _value * _unit : fallback;

            void Set(int value) { lock (_gate) { _unit = 10; _value = value; {|PUB1002:_isSet = true|}; } }
        }
        """);

    [Theory]
    [InlineData("{|PUB1004:_fixedAt|} == 0 ? 0 : Volatile.Read(ref _place)", "Volatile.Write(ref _place, place); {|PUB1004:_fixedAt = Math.Max(1, Environment.TickCount)|};")]
    [InlineData("IsUnset() ? 0 : Volatile.Read(ref _place); bool IsUnset() => {|PUB1004:_fixedAt|} == 0", "Volatile.Write(ref _place, place); {|PUB1004:_fixedAt = Environment.TickCount|};")]
    public Task A_stamp_of_payload_that_is_ordered_and_crosses_threads_is_reported(string read, string store) => VerifyCS.VerifyAnalyzerAsync(Beacon(read, store));

    [Theory]
    [InlineData("{|PUB1001:_fixedAt|} == 0 ? 0 : _place", "_place = place; {|PUB1002:_fixedAt = Environment.TickCount|};")]
    [InlineData("_fixedAt > 9 ? 0 : _place", "_place = place; _fixedAt = Environment.TickCount;")]
    [InlineData("Volatile.Read(ref _fixedAt) == 0 ? 0 : Volatile.Read(ref _place)", "Volatile.Write(ref _place, place); Volatile.Write(ref _fixedAt, Environment.TickCount);")]
    public Task Plain_payload_has_its_order_on_no_field(string read, string store) => VerifyCS.VerifyAnalyzerAsync(Beacon(read, store));

    private static string Beacon(string read, string store) =>
        $$"""
        class Beacon
        {
            int _fixedAt; double _place;

            public void Track(double place) => Parallel.Invoke(() => Fix(place), () => Get());

            void Fix(double place) { if (_fixedAt != 0) return; {{store}} }

            double Get() { return {{read}}; }
        }
        """;

    [Theory]
    [InlineData("Interlocked.Exchange(ref offsets, load()); _known = true;", "{|PUB1004:_known|} ? Volatile.Read(ref offsets)[zone] : 0")]
    [InlineData("Interlocked.Exchange(ref offsets, load()); _known = true;", "{|PUB1004:_known|} && zone > 0 ? Volatile.Read(ref offsets)[zone] : 0")]
    [InlineData("Volatile.Write(ref offsets, load()); {|PUB1004:_known = true|};", "!{|PUB1004:_known|} ? 0 : Volatile.Read(ref offsets)[zone]")]
    public Task Payload_that_calls_order_on_both_sides_is_reported(string write, string read) => VerifyCS.VerifyAnalyzerAsync(Zones(write, read));

    [Theory]
    [InlineData("offsets = load(); _known = true;", "_known ? offsets[zone] : 0")]
    [InlineData("Volatile.Write(ref offsets, load()); _known = true;", "Volatile.Read(ref offsets)[zone]")]
    [InlineData("Interlocked.Exchange(ref offsets, load()); Volatile.Write(ref _known, true);", "Volatile.Read(ref _known) ? Volatile.Read(ref offsets)[zone] : 0")]
    public Task Payload_that_nobody_orders_or_whose_flag_is_ordered_is_silent(string write, string read) => VerifyCS.VerifyAnalyzerAsync(Zones(write, read));

    private static string Zones(string write, string read) =>
        $$"""
        class Zones(Func<short[]> load, short[] offsets)
        {
            bool _known;

            public void Refresh() { {{write}} }

            public int Minutes(int zone) => {{read}};
        }
        """;
}
