using SafePublication.ModelChecker.Rewriting.Tests.Compiling;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A struct that is accessed as a whole and in parts is taken apart; one that is only used as a whole is one location.</summary>
public class SplitTests
{
    private const string Types = "public struct In { public int A, B; public int Sum() => A + B; } public struct Out { public In I; public int C; } ";

    [Theory]
    [InlineData("(int A, int B) _v;", "_v = (1, 1);", "(_v.A, _v.B)")]
    [InlineData("(int A, int B) _v;", "_v.A = 1;", "_v")]
    [InlineData("(int A, int B) _v;", "_v.A = 1; _v = (2, 2);", "_v")]
    [InlineData("(int A, int B) _v;", "_v = (1, 1);", "_v.A; var (a, b) = _v; x += a + b")]
    [InlineData("static (int A, int B) _v;", "_v = (1, 1);", "(_v.A, _v.B)")]
    [InlineData("readonly (int A, int B)[] _v = new (int, int)[2];", "_v[1] = (1, 1);", "(_v[1].A, _v[1].B)")]
    [InlineData("(string? A, int B) _v;", "_v = (\"1\", 1);", "(_v.A, _v.B)")]
    [InlineData("In _v;", "_v = new In { A = 1, B = 1 };", "_v.Sum()")]
    [InlineData("Out _v;", "_v.I = new In { A = 1, B = 1 };", "_v.C; var o = _v; x += o.C + o.I.A + o.I.B")]
    [InlineData("Out _v;", "_v.I = new In { A = 1, B = 1 };", "_v.I.A; var o = _v; x += o.C + o.I.A + o.I.B")]
    [InlineData("Out _v;", "_v = new Out { C = 1 }; ", "_v.I.Sum() + _v.C")]
    [InlineData("In _v; static void Set(ref In place) => place = new In { A = 1, B = 1 };", "Set(ref _v);", "_v.Sum()")]
    public void A_struct_that_is_accessed_both_ways_is_taken_apart(string field, string store, string load)
    {
        var source = Types + $"[Scenario] public sealed class S {{ {field} [Actor] public void W() {{ {store} }} [Actor] public object R() {{ var x = {load}; return x; }} }}";
        var (split, torn) = (Checked.Source(source), Checked.Source(source, new ExplorationOptions { Tearing = true }));
        Checked.Is(split, torn.Result.Executions, [.. torn.Outcomes.Select(outcome => outcome.Values)]);
        Assert.Contains("accessed as a whole, and in parts as", split.SplitStructs[0]);
        Assert.Contains("(Scenario.cs:2)", split.SplitStructs[0]);
        Assert.Empty(torn.SplitStructs);
    }

    [Fact]
    public void Other_structs_of_its_type_stay_whole()
    {
        var report = Checked.Members("(int A, int B) _v, _w; [Actor] public void W() { _v.A = 1; _w = (1, 1); } [Actor] public object R() => (_w, _v);");
        Checked.Is(report, 4, "0, 0, 0, 0", "0, 0, 1, 0", "1, 1, 0, 0", "1, 1, 1, 0");
        Assert.StartsWith("S._v (Scenario.cs:2) is accessed as a whole", Assert.Single(report.SplitStructs));
    }

    [Theory]
    [InlineData("(int A, int B) _v;", "_v = (1, 1);", "_v")]
    [InlineData("(int A, int B) _v;", "_v.A = 1; _v.B = 1;", "(_v.A, _v.B)")]
    public void What_is_accessed_in_one_way_is_not_taken_apart(string field, string store, string load) => Assert.Empty(Checked.Members(
        $"{field} [Actor] public void W() {{ {store} }} [Actor] public object R() => {load};").SplitStructs);

    [Fact]
    public void A_struct_that_tears_violates_what_is_expected_and_is_repaired_by_nothing_less_than_a_lock()
    {
        const string Source = "(int A, int B) _v; [Actor] public void W() => _v = (1, 1); [Actor] public (int, int) R() { var (a, b) = _v; return (a, _v.B); }";
        var program = ScenarioCompiler.Rewrite($"[Scenario, Forbidden(\"0, 1\")] public sealed class S {{ {Source} }}");
        var scenario = ModelCheck.ScenariosOf(program).Single();
        var report = ModelCheck.Run(program, scenario);
        Assert.Contains("_v.Item1 = 0", WitnessText.Write(Checked.Violated(report).Witness));
        Assert.StartsWith("S+", Checked.Violated(report).Replay);
        Assert.Null(ModelCheck.Repair(program, scenario, report).Repair);
        Checked.Violated(ModelCheck.Replay(program, report.ReplayFile!));
    }

    [Fact]
    public void Every_part_of_an_exploration_takes_the_same_apart()
    {
        var program = ScenarioCompiler.Rewrite("[Scenario] public sealed class S { (int A, int B) _v; [Actor] public void W() => _v = (1, 1); [Actor] public object R() => (_v.A, _v.B); [Actor] public object Q() => _v; }");
        var scenario = ModelCheck.ScenariosOf(program).Single();
        var parts = Enumerable.Range(1, 3).Select(index => ModelCheck.Run(program, scenario, new ExplorationOptions { Shard = new(index, 3) })).ToList();
        Assert.Equal(ModelCheck.Run(program, scenario).Result.Executions, parts.Sum(part => part.Result.Executions));
        Assert.All(parts, part => Assert.Equal(parts[0].SplitStructs, part.SplitStructs));
    }

    [Fact]
    public void What_one_part_alone_would_take_apart_is_refused_there()
    {
        // Of 1,024 executions only the one that departs from the default at every load reads a part, so it comes late.
        const string Source =
            "(int A, int B) _v; readonly int[] _f = new int[10]; [Actor] public void W() { _v = (1, 1); for (var i = 0; i < 10; i++) _f[i] = 1; } " +
            "[Actor] public int R() { var sum = 0; for (var i = 0; i < 10; i++) sum += _f[i]; return sum == 0 ? _v.A : -1; }";
        var program = ScenarioCompiler.Rewrite($"[Scenario] public sealed class S {{ {Source} }}");
        var scenario = ModelCheck.ScenariosOf(program).Single();
        Assert.Single(ModelCheck.Run(program, scenario).SplitStructs);
        Assert.Contains("found out after the executions had been divided", Assert.Throws<UnsupportedConstructException>(
            () => Enumerable.Range(1, 2).Select(index => ModelCheck.Run(program, scenario, new ExplorationOptions { Shard = new(index, 2) })).ToList()).Message);
    }

    [Fact]
    public void A_body_is_taken_apart_like_a_scenario()
    {
        var report = Model.Check(() =>
        {
            (int A, int B) pair = default;
            var writer = Task.Run(() => pair = (1, 1));
            var seen = (pair.A, pair.B);
            writer.Wait();
            return seen;
        });
        Assert.Equal(["0, 0", "0, 1", "1, 0", "1, 1"], report.Outcomes.Select(outcome => outcome.Values));
        Assert.Single(report.SplitStructs);
    }

    [Theory]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public long L; [System.Runtime.InteropServices.FieldOffset(4)] public int H; } U _u;", "_u.L = -1;", "_u.H", "U.L (Scenario.cs:2) and U.H (Scenario.cs:2)")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public long L; [System.Runtime.InteropServices.FieldOffset(4)] public int H; [System.Runtime.InteropServices.FieldOffset(8)] public int T; } U _u;", "_u = new U { L = -1 };", "_u.H", "S._u.bytes 0-7 (Scenario.cs:2) and U.H (Scenario.cs:2)")]
    [InlineData("int _x;", "_x = -1;", "System.Runtime.CompilerServices.Unsafe.As<int, byte>(ref _x)", "S._x (Scenario.cs:2) and ref byte (Scenario.cs:2)")]
    [InlineData("readonly int[] _a = new int[2];", "_a[1] = -1;", "System.Runtime.InteropServices.MemoryMarshal.Cast<int, long>(_a)[0]", "int[] (Scenario.cs:2) and ref long (Scenario.cs:2)")]
    public void Memory_of_several_layouts_is_refused_with_both_lines(string field, string store, string load, string message) => Assert.Contains(
        $"{message} share memory", Assert.Throws<UnsupportedConstructException>(
            () => Checked.Members($"{field} [Actor] public void W() {{ {store} }} [Actor] public object R() => {load};")).Message);

    [Theory]
    [InlineData("byte _a, _b; int _c; long _d; bool _e;", "_a = 1; _b = 1; _c = 1; _d = 1; _e = true;")]
    [InlineData("readonly byte[] _a = new byte[3]; readonly long[] _b = new long[2];", "_a[0] = 1; _a[1] = 1; _a[2] = 1; _b[0] = 1; _b[1] = 1;")]
    public void Locations_of_several_sizes_side_by_side_are_apart(string fields, string stores) =>
        Checked.Is(Checked.Members($"{fields} [Actor] public void W() {{ {stores} }}"), 1, "");
}
