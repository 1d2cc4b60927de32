namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A multi-word value can be read half-written, but only where tearing is explored.</summary>
public class TearingTests
{
    private static readonly ExplorationOptions Torn = new() { Tearing = true };

    [Theory]
    [InlineData("Guid", "new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)", "_v == default || _v == new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)")]
    [InlineData("decimal", "79228162514264337593543950335m", "_v is 0 or 79228162514264337593543950335m")]
    [InlineData("DateTimeOffset?", "DateTimeOffset.UnixEpoch", "_v is not { } v || v == DateTimeOffset.UnixEpoch")]
    [InlineData("int?", "1", "_v is not { } v || v == 1")]
    [InlineData("(int, long)", "(1, 1)", "_v is (0, 0) or (1, 1)")]
    [InlineData("(string?, int)", "(\"1\", 1)", "_v is (null, 0) or (\"1\", 1)")]
    [InlineData("Int128", "Int128.MinValue + 1", "_v == 0 || _v == Int128.MinValue + 1")]
    public void A_multi_word_value_is_read_half_written(string type, string value, string whole)
    {
        var members = $"{type} _v; [Actor] public void W() => _v = {value}; [Actor] public bool R() {{ var copy = _v; return {whole.Replace("_v", "copy")}; }}";
        Assert.Equal(["True"], Checked.Members(members).Outcomes.Select(each => each.Values));
        Assert.Equal(["False", "True"], Checked.Members(members, Torn).Outcomes.Select(each => each.Values));
    }

    [Theory]
    [InlineData(false, "Exhausted")]
    [InlineData(true, "Violated")]
    public void A_lazily_stored_DateTimeOffset_is_read_half_written(bool tearing, string verdict)
    {
        var report = Checked.Source("""
            [Scenario, Allowed("1, 1")] public sealed class S
            {
                DateTimeOffset? _started;
                long Started()
                {
                    var started = _started;
                    if (started is null)
                        _started = started = DateTimeOffset.FromUnixTimeSeconds(1);
                    return started.Value.ToUnixTimeSeconds();
                }
                [Actor] public long A() => Started();
                [Actor] public long B() => Started();
            }
            """, new ExplorationOptions { Tearing = tearing, StopAtFirstViolation = true });
        Assert.Equal(verdict, report.Result.GetType().Name);
    }

    // The compiler reads the field twice: the value first, and then whether there is one.
    [Fact]
    public void A_nullable_value_with_a_coalescing_assignment_is_half_written_even_untorn() => Checked.Violated(Checked.Source(
        "[Scenario, Allowed(\"1, 1\")] public sealed class S { int? _v; [Actor] public int A() => _v ??= 1; [Actor] public int B() => _v ??= 1; }"));

    [Theory]
    [InlineData("(int A, long B) _v;", "_v = (1, 2);", "_v.A", "_v.B")]
    [InlineData("struct P { public int A; public long B; } P _v;", "_v = new P { A = 1, B = 2 };", "_v.A", "_v.B")]
    [InlineData("readonly (int A, long B)[] _v = new (int, long)[1];", "_v[0] = (1, 2);", "_v[0].A", "_v[0].B")]
    public void The_pieces_are_the_fields_that_the_program_names(string field, string store, string first, string second) => Checked.Is(
        Checked.Members($"{field} [Actor] public void W() {{ {store} }} [Actor] public (int, long) R() => ({first}, {second});", Torn),
        4, "0, 0", "0, 2", "1, 0", "1, 2");

    [Fact]
    public void A_lock_keeps_a_value_whole() => Checked.Is(Checked.Members(
        "readonly Lock _l = new(); (int, long) _v; [Actor] public void W() { lock (_l) _v = (1, 1); } [Actor] public (int, long) R() { lock (_l) return _v; }", Torn),
        2, "0, 0", "1, 1");

    [Fact]
    public void What_library_code_changes_is_stored_piece_by_piece() => Checked.Is(Checked.Members(
        "Guid _v; [Actor] public bool A() => Guid.TryParse(\"00000000-0000-0000-0000-000000000001\", out _v); [Observer] public Guid V() => _v;", Torn),
        1, "True, 00000000-0000-0000-0000-000000000001");

    [Fact]
    public void A_value_of_one_word_is_never_torn() => Checked.Is(Checked.Members(
        "long _v; [Actor] public void W() => _v = -1; [Actor] public long R() => _v;", Torn), 2, "-1", "0");
}
