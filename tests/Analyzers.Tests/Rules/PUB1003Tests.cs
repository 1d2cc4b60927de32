using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A reference that guards the fields beside it: the reports and the nearest programs that stay silent.</summary>
public sealed class PUB1003Tests
{
    [Fact]
    public Task A_sentinel_that_guards_another_field_is_reported_at_both_ends() => VerifyCS.VerifyAnalyzerAsync("""
        class Font
        {
            readonly object _gate = new();
            int[] _widths;
            int _height;

            int Area() { if ({|PUB1003:_widths|} == null) Measure(); return _height * _widths[0]; }

            void Measure() { lock (_gate) { if (_widths != null) return; _height = 3; {|PUB1003:_widths = new[] { 2 }|}; } }
        }
        """);

    [Fact]
    public Task What_is_read_through_the_reference_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Font
        {
            readonly object _gate = new();
            int[] _widths;

            int Area() { if (_widths == null) Measure(); return _widths[1] * _widths[0]; }

            void Measure() { lock (_gate) { if (_widths != null) return; _widths = new[] { 2, 3 }; } }
        }
        """);

    [Fact]
    public Task A_volatile_sentinel_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Font
        {
            readonly object _gate = new();
            volatile int[] _widths;
            int _height;

            int Area() { if (_widths == null) Measure(); return _height * _widths[0]; }

            void Measure() { lock (_gate) { if (_widths != null) return; _height = 3; _widths = new[] { 2 }; } }
        }
        """);

    [Fact]
    public Task An_immutable_array_is_a_sentinel_too() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Collections.Immutable;

        class Members
        {
            readonly object _gate = new();
            ImmutableArray<string> _names;
            int _longest;

            int Longest() { if ({|PUB1003:_names|}.IsDefault) Load(); return _longest; }

            void Load() { lock (_gate) { if (!_names.IsDefault) return; _longest = 1; {|PUB1003:_names = ImmutableArray.Create("a")|}; } }
        }
        """);

    [Fact]
    public Task A_holder_of_all_fields_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Font
        {
            readonly object _gate = new();
            Metrics _metrics;

            int Area() { var metrics = _metrics ?? Measure(); return metrics.Height * metrics.Width; }

            Metrics Measure() { lock (_gate) return _metrics ??= new Metrics(2, 3); }

            sealed record Metrics(int Width, int Height);
        }
        """);

    [Fact]
    [Trait("Gap", "A sentinel that is read through a delegate is not followed.")]
    public Task A_sentinel_read_through_a_delegate_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Font
        {
            readonly object _gate = new();
            readonly Func<string> _current;
            string _name;
            int _height;

            Font() => _current = () => _name;

            int Height() { if (_current() == null) Measure(); return _height; }

            void Measure() { lock (_gate) { if (_name != null) return; _height = 3; _name = "Sans"; } }
        }
        """);

    [Theory]
    [InlineData("{|PUB1003:_near|} == null && {|PUB1003:_far|} == null")]
    [InlineData("({|PUB1003:_near|}, {|PUB1003:_far|}) is (null, null)")]
    [InlineData("{|PUB1003:_near|} is null && {|PUB1003:_far|} is null")]
    public Task References_that_a_predicate_finds_missing_are_reported(string missing) => VerifyCS.VerifyAnalyzerAsync(Lenses(missing, "{|PUB2001:{|PUB1003:_near = [1]|}|}; {|PUB1003:_far = [2]|};"));

    [Theory]
    [InlineData("Volatile.Read(ref _far) == null", "_near = [1]; Volatile.Write(ref _far, [2]);")]
    [InlineData("_near == null || _far == null", "_near = [1]; _far = [2];")]
    public Task References_that_a_predicate_reads_in_order_or_asks_one_by_one_are_silent(string missing, string build) => VerifyCS.VerifyAnalyzerAsync(Lenses(missing, build));

    private static string Lenses(string missing, string build) =>
        $$"""
        class Lenses
        {
            readonly object _gate = new();
            byte[]? _near, _far;

            int Size()
            {
                if (Missing())
                {
                    lock (_gate) { if (Missing()) { {{build}} } }
                }

                return _near!.Length + _far!.Length;
            }

            bool Missing() => {{missing}};
        }
        """;

    [Theory]
    [InlineData("public void Abort() { lock (_gate) { _status = 3; _result = new object(); } }", "_result", "_result = new object()")]
    [InlineData("", "{|PUB1003:_result|}", "{|PUB1003:_result = new object()|}")]
    public Task A_reference_that_many_functions_set_is_a_state_of_the_objects_life(string third, string load, string store) => VerifyCS.VerifyAnalyzerAsync($$"""
        class Request
        {
            readonly object _gate = new(); object _result; int _status;

            public int Status() { if ({{load}} == null) Begin(); return _status; }

            public void Begin() { lock (_gate) { if (_result == null) { _status = 1; {{store}}; } } }

            public void Get() { lock (_gate) { if (_result == null) { _status = 2; _result = new object(); } } }

            {{third}}
        }
        """);

    [Fact]
    public Task Each_of_two_references_that_the_reader_has_seen_set_vouches_for_itself() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Client
        {
            string? _token; Uri? _address;

            public void Start() => Task.Run(Get);

            public async Task<(string, Uri)> Get()
            {
                if (_token == null || _address == null) { _token = "t"; await Task.Delay(1); _address = new Uri("http://a"); }
                return (_token, _address);
            }
        }
        """);

    /// <summary>What an observer keeps in an object of its own says nothing of who has the object that it asks.</summary>
    [Fact]
    public Task An_observer_with_state_of_its_own_asks_an_object_that_it_holds() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Bus
        {
            readonly object _gate = new();
            string? _exchange;
            string? _deadLetter;

            void Declare()
            {
                lock (_gate)
                {
                    if (_exchange != null)
                        return;
                    _deadLetter = "dead";
                    {|PUB1003:_exchange = "events"|};
                }
            }

            public class Outbox
            {
                readonly Bus _bus;
                readonly Queue<int> _held = new();
                int _sent;
                public Outbox(Bus bus) => _bus = bus;

                public string? Flush()
                {
                    if ({|PUB1003:_bus._exchange|} == null)
                        _bus.Declare();
                    _held.Clear();
                    _sent++;
                    return _bus._deadLetter;
                }
            }
        }
        """);

    [Fact]
    public Task An_observer_that_writes_the_object_that_it_asks_has_it_for_itself() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Bus
        {
            readonly object _gate = new();
            string? _exchange;
            string? _deadLetter;
            int _sent;

            void Declare()
            {
                lock (_gate)
                {
                    if (_exchange != null)
                        return;
                    _deadLetter = "dead";
                    _exchange = "events";
                }
            }

            public class Outbox
            {
                readonly Bus _bus;
                public Outbox(Bus bus) => _bus = bus;

                public string? Flush()
                {
                    if (_bus._exchange == null)
                        _bus.Declare();
                    _bus._sent++;
                    return _bus._deadLetter;
                }
            }
        }
        """);
}
