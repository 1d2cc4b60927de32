namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Every kind of field and every way to access it performs the same events.</summary>
public class FieldKindTests
{
    [Theory]
    [InlineData("volatile int _y;", "1", "0")]
    [InlineData("volatile bool _y;", "true", "false")]
    [InlineData("static volatile int _y;", "1", "0")]
    public void A_volatile_field_orders_message_passing(string field, string set, string unset) => Assert.Equal(3, Checked.Members(
        $"int _x; {field} [Actor] public void W() {{ _x = 1; _y = {set}; }} [Actor] public (bool, int) R() => (_y != {unset}, _x);").Result.Executions);

    [Theory]
    [InlineData("byte")]
    [InlineData("short")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("nint")]
    public void Plain_fields_of_every_width_race(string type) => Assert.Equal(4, Checked.Members(
        $"{type} _x, _y; [Actor] public void W() {{ _x = 1; _y = 1; }} [Actor] public ({type}, {type}) R() => (_y, _x);").Result.Executions);

    [Fact]
    public void Accesses_through_ref_locals_race_like_the_field() => Assert.Equal(4, Checked.Members(
        "int _x, _y; static void Set(ref int place) => place = 1; [Actor] public void W() { Set(ref _x); ref var y = ref _y; y = 1; } [Actor] public (int, int) R() { ref readonly var x = ref _x; return (_y, x); }").Result.Executions);

    [Fact]
    public void Accesses_through_spans_race_like_the_elements() => Assert.Equal(4, Checked.Members(
        "readonly int[] _a = new int[2]; [Actor] public void W() { var span = _a.AsSpan(); span[0] = 1; span[1] = 1; } [Actor] public (int, int) R() => (_a[1], _a[0]);").Result.Executions);

    [Fact]
    public void Captured_locals_race_like_fields() => Checked.Is(Checked.Members(
        "[Actor] public int A() { var x = 0; var t = new Thread(() => x = 1); t.Start(); var seen = x; t.Join(); return seen * 10 + x; }"), 2, "1", "11");

    [Fact]
    public void Fields_of_generic_types_race() => Assert.Equal(4, Checked.Source(
        "public sealed class Box<T> { public T? Value; } [Scenario] public sealed class S { readonly Box<int> _x = new(), _y = new(); [Actor] public void W() { _x.Value = 1; _y.Value = 1; } [Actor] public (int, int) R() => (_y.Value, _x.Value); }").Result.Executions);

    [Fact]
    public void Long_tuples_are_flattened() => Checked.Is(Checked.Members(
        "[Actor] public (int, int, int, int, int, int, int, int, int) A() => (1, 2, 3, 4, 5, 6, 7, 8, 9); [Observer] public (string, bool) O() => (\"z\", true);"), 1, "1, 2, 3, 4, 5, 6, 7, 8, 9, z, True");

    [Fact]
    public void A_covariant_array_refuses_what_does_not_fit() => Assert.Contains("ArrayTypeMismatchException", Checked.Violated(Checked.Members(
        "readonly object[] _a = new string[1]; [Actor] public void A() => _a[0] = new object();")).Witness.Violation);

    [Fact]
    public void An_object_made_by_a_type_parameter_is_the_same_one_in_every_execution()
    {
        var report = Checked.Source(
            "public class Cell { public int V; } public abstract class Two<T> where T : Cell, new() { readonly T _made = new T(); [Actor] public int A() => _made.V; [Actor] public int B() { _made.V = 1; return _made.V; } } " +
            "[Scenario] public sealed class S : Two<Cell>;");
        Assert.Empty(report.NotInstrumented);
        Checked.Is(report, 2, "0, 1", "1, 1");
    }
}
