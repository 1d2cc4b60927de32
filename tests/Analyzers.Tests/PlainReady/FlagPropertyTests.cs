using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A ready flag may be a property, with or without a field of its own, or stand behind a predicate.</summary>
public sealed class FlagPropertyTests
{
    [Fact]
    public Task An_auto_property_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); int _size;

            public bool Ready { get; private set; }

            public int Size() => {|PUB1001:Ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:Ready = true|}; } }
        }
        """);

    [Theory]
    [InlineData("public bool Ready { get; private set => field = value; }")]
    [InlineData("public bool Ready { get => field; private set; }")]
    [InlineData("public bool Ready { get { return field; } private set { field = value; } }")]
    [InlineData("public virtual bool Ready { get => field; protected set => field = value; } = false;")]
    public Task A_property_that_names_its_field_is_reported_as_an_auto_property_is(string property) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new();

            {{property}}

            public int Size { get; private set; }

            public void Build() { lock (_gate) { Size = 7; {|PUB1002:Ready = true|}; } }
        }

        class Reader { public int Size(Table table) => {|PUB1001:table.Ready|} ? table.Size : 0; }
        """);

    [Fact]
    public Task A_property_whose_accessors_do_more_is_reported_at_its_field() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); int _size;

            public bool Ready { get { Console.WriteLine(); return {|PUB1001:field|}; } private set { if (value) Console.WriteLine(); {|PUB1002:field = value|}; } }

            public int Size() => Ready ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; Ready = true; } }
        }
        """);

    [Fact]
    public Task A_property_that_orders_its_field_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); int _size;

            public bool Ready { get => Volatile.Read(ref field); private set => Volatile.Write(ref field, value); }

            public int Size() => Ready ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; Ready = true; } }
        }
        """);

    [Fact]
    public Task A_property_behind_which_a_field_stands_is_reported_at_the_field() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public bool IsReady => {|PUB1001:_ready|};

            public int Size() => IsReady ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_predicate_method_is_reported_at_the_field() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); int _state; int _size;

            bool IsBuilt() { return {|PUB1001:_state|} == 2; }

            public int Size() { if (!IsBuilt()) Build(); return _size; }

            void Build() { lock (_gate) { if (!IsBuilt()) { _size = 7; {|PUB1002:_state = 2|}; } } }
        }
        """);

    [Fact]
    public Task A_setter_beside_an_ordered_getter_is_where_the_order_is_missing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Choice
        {
            readonly object _gate = new(); string? _cipher; int _bits;

            public bool Picked { get => Volatile.Read(ref field); private set => {|PUB1002:field = value|}; }

            public string Banner() { if (!Picked) lock (_gate) { if (!Picked) Use("a", 64); } return _cipher! + _bits; }

            void Use(string cipher, int bits) { _cipher = cipher; _bits = bits; Picked = true; }
        }
        """);

    [Fact]
    public Task A_setter_without_code_beside_an_ordered_getter_stores_at_its_calls() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Choice
        {
            string? _cipher; int _bits;

            public bool Picked { get => Volatile.Read(ref field); private set; }

            public Task Pick(string cipher) => Task.Run(() => { _cipher = cipher; _bits = 64; {|PUB1002:Picked = true|}; });

            public string? Banner() => Picked ? _cipher + _bits : null;
        }
        """);

    /// <summary>Beside a setter that does more, a getter in words is where the load stands; one without words has no place of its own.</summary>
    [Theory]
    [InlineData("get => {|PUB1001:field|};", "Mode", "{|PUB1002:field = value|};")]
    [InlineData("get;", "{|PUB1001:Mode|}", "{|PUB1002:field = value|};")]
    [InlineData("get => Volatile.Read(ref field);", "Mode", "Volatile.Write(ref field, value);")]
    public Task A_getter_in_words_is_where_the_load_stands(string getter, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Meter
        {
            readonly Action<int> _changed; double _gain;

            public Meter(Action<int> changed) { _changed = changed; Task.Run(Read); }

            int Mode { {{getter}} set { {{store}} _changed(value); } }

            public double Convert(int raw) => {{load}} == 0 ? 0 : raw * _gain;

            void Read() { _gain = 3; Mode = 1; }
        }
        """);
}
