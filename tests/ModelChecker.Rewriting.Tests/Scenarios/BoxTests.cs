namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A box is an object as any other, whoever made it: its struct is shared memory, and it can be locked.</summary>
public class BoxTests
{
    private const string Counter = "interface ICounter { void Inc(); int N { get; } } struct Counter : ICounter { int _n; public void Inc() => _n++; public int N => _n; } sealed class Other : ICounter { int _n; public void Inc() => _n++; public int N => _n; } ";

    [Theory]
    [InlineData("readonly ICounter _c = new Counter();")]
    [InlineData("static readonly ICounter _c = new Counter();")]
    [InlineData("readonly ICounter _c; public S() => _c = Make<Counter>(); static ICounter Make<T>() where T : struct, ICounter => default(T);")]
    [InlineData("readonly ICounter _c = new Other();")]
    public void What_an_actor_changes_in_a_box_of_the_constructor_another_may_not_see(string box)
    {
        Checked.Are(Counter + box + "[Actor] public void A() => _c.Inc(); [Actor] public int B() => _c.N; [Observer] public int O() => _c.N;", 2, "0, 1", "1, 1");
        Checked.Are(Counter + box + "[Actor] public void A() => _c.Inc(); [Actor] public void B() => _c.Inc(); [Observer] public int O() => _c.N;", 4, "1", "2");
    }

    [Fact]
    public void A_delegate_calls_the_method_of_the_box() => Checked.Are(Counter +
        "readonly Action _inc; readonly Func<int> _n; public S() { ICounter c = new Counter(); _inc = c.Inc; _n = () => c.N; } [Actor] public void A() => _inc(); [Actor] public int B() => _n(); [Observer] public int O() => _n();", 2, "0, 1", "1, 1");

    [Fact]
    public void A_copy_out_of_a_box_is_a_load() => Checked.Are(Counter +
        "readonly ICounter _c = new Counter(); [Actor] public void A() => _c.Inc(); [Actor] public int B() => ((Counter)_c).N; [Observer] public int O() => _c is Counter c ? c.N : -1;", 2, "0, 1", "1, 1");

    [Theory]
    [InlineData("readonly object _l = 5;")]
    [InlineData("static readonly object _l = DayOfWeek.Monday;")]
    [InlineData("readonly object _l; public S() { var l = (1, 2); _l = l; }")]
    [InlineData("readonly object _l; public S() => _l = Make(7); static object Make<T>(T x) => x!;")]
    [InlineData("readonly object _l = new();")]
    public void A_box_can_be_locked(string box) => Checked.Are(
        $"{box} int _n; void F() {{ lock (_l) _n++; }} [Actor] public void A() => F(); [Actor] public void B() => F(); [Observer] public int O() => _n;", 2, "2");

    [Fact]
    public void Two_equal_boxes_are_two_locks() => Checked.Are(
        "readonly object _k = 5, _l = 5; int _n; [Actor] public void A() { lock (_k) _n++; } [Actor] public void B() { lock (_l) _n++; } [Observer] public int O() => _n;", 4, "1", "2");
}
