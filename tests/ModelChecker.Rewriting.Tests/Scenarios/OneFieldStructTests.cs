using Microsoft.CodeAnalysis;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A struct around one value and that value are one location, whichever of the two is stored and whichever is loaded.</summary>
public class OneFieldStructTests
{
    private const string Types = "public sealed class Box(int f) { public int F = f; } public struct Of<T>(T x) { public T X = x; public readonly T Get() => X; } " +
        "public readonly record struct Fixed(Box X); public struct Three { public long A, B; public Box C; } public sealed class Holder(int f) { public readonly Of<Box> V = new(new Box(f)); } ";

    [Theory]
    [InlineData("Of<Box> _v;", "_v = new(new Box(1));", "var t = _v.X; return t == null ? -1 : t.F;")]
    [InlineData("Of<Box> _v;", "_v.X = new Box(1);", "var v = _v; return v.X == null ? -1 : v.X.F;")]
    [InlineData("Of<Box> _v;", "_v = new(new Box(1));", "var t = _v.Get(); return t == null ? -1 : t.F;")]
    [InlineData("Of<Box> _v;", "Volatile.Write(ref _v.X, new Box(1));", "var v = _v; return v.X == null ? -1 : v.X.F;")]
    [InlineData("Of<Box> _v;", "Interlocked.CompareExchange(ref _v.X, new Box(1), null);", "var v = _v; return v.X == null ? -1 : v.X.F;")]
    [InlineData("Of<Box> _v;", "_v = new(new Box(1));", "var t = Volatile.Read(ref _v.X); return t == null ? -1 : t.F;")]
    [InlineData("static Of<Box> _v;", "_v = new(new Box(1));", "var t = _v.X; return t == null ? -1 : t.F;")]
    [InlineData("readonly Of<Box>[] _v = new Of<Box>[1];", "_v[0] = new(new Box(1));", "var t = _v[0].X; return t == null ? -1 : t.F;")]
    [InlineData("readonly Of<Box>[] _v = new Of<Box>[1];", "_v[0].X = new Box(1);", "var v = _v[0]; return v.X == null ? -1 : v.X.F;")]
    [InlineData("Of<Of<Box>> _v;", "_v = new(new(new Box(1)));", "var t = _v.X.X; return t == null ? -1 : t.F;")]
    [InlineData("Of<Of<Box>> _v;", "_v.X = new(new Box(1));", "var v = _v; return v.X.X == null ? -1 : v.X.X.F;")]
    [InlineData("Fixed _v;", "_v = new(new Box(1));", "var t = _v.X; return t == null ? -1 : t.F;")]
    [InlineData("Of<string> _v;", "_v = new(\"a\");", "var t = _v.X; return t == null ? -1 : t.Length;")]
    [InlineData("Of<int[]> _v;", "_v = new(new int[1]);", "var t = _v.X; return t == null ? -1 : t.Length;")]
    [InlineData("Of<Func<int>> _v;", "_v = new(() => 1);", "var t = _v.X; return t == null ? -1 : t();")]
    [InlineData("Of<object> _v;", "_v = new(1);", "var t = _v.X; return t == null ? -1 : (int)t;")]
    [InlineData("Of<IComparable> _v;", "_v.X = \"a\";", "var v = _v; return v.X == null ? -1 : v.X.CompareTo(\"\");")]
    [InlineData("Holder _v;", "_v = new Holder(1);", "var v = _v; return v == null ? -1 : v.V.X.F;")]
    [InlineData("Of<Box> _v; readonly object _l = new();", "lock (_l) _v = new(new Box(1));", "lock (_l) return _v.X == null ? -1 : _v.X.F;")]
    [InlineData("Box _v;", "_v = new Box(1);", "var v = new Of<Box>(_v); Func<int> get = () => v.X == null ? -1 : v.X.F; return get();")]
    [InlineData("Of<Three> _v;", "_v = new(new Three { A = 1, C = new Box(1) });", "var t = _v.X; return t.C == null ? -1 : t.C.F;")]
    [InlineData("Of<Three> _v;", "_v.X = new Three { A = 1, C = new Box(1) };", "var v = _v; return v.X.C == null ? -1 : v.X.C.F;")]
    [InlineData("Of<(long, long)> _v = new((-1, 0));", "_v = new((1, 0));", "var t = _v.X; return (int)t.Item1;")]
    [InlineData("Of<Box> _v;", "_v = new(new Box(1));", "var v = _v; return v.X == null ? -1 : v.X.F;")]
    [InlineData("Of<Box> _v;", "_v.X = new Box(1);", "var t = _v.X; return t == null ? -1 : t.F;")]
    public void One_is_read_as_the_other(string field, string store, string load) =>
        Check($"{field} [Actor] public void A() {{ {store} }} [Actor] public int B() {{ {load} }}", "-1", "1");

    [Fact]
    public void What_the_constructor_left_is_read_as_well() =>
        Check("Of<Box> _v = new(new Box(2)); [Actor] public void A() => _v.X = new Box(1); [Actor] public int B() { var v = _v; return v.X.F; } [Observer] public int O() { var v = _v; return v.X.F; }", "1, 1", "2, 1");

    /// <summary>What lies behind another reference to the same object is not ordered.</summary>
    [Fact]
    public void Another_path_to_the_object_is_not_ordered() => Check(
        "readonly Box _known = new(0); Of<Box> _v; [Actor] public void A() { _known.F = 1; _v = new(_known); } [Actor] public int B() { if (_v.X == null) return -1; return _known.F; }", "-1", "0", "1");

    [Theory]
    [InlineData("object A", "string B", "new object()")]
    [InlineData("object A", "Box B", "\"a\"")]
    [InlineData("Of<object> A", "Of<Box> B", "new(\"a\")")]
    public void A_reference_of_another_type_is_refused(string first, string second, string value) => Assert.Contains("memory of several layouts is not modelled", Assert.Throws<UnsupportedConstructException>(() => Checked.Source(
        $"{Types} [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct U {{ [System.Runtime.InteropServices.FieldOffset(0)] public {first}; [System.Runtime.InteropServices.FieldOffset(0)] public {second}; }} " +
        $"[Scenario] public sealed class S {{ U _u; [Actor] public void A() => _u.A = {value}; [Actor] public object B() => _u.B; }}")).Message);

    /// <summary>Two boxes are two objects, however equal.</summary>
    [Fact]
    public void A_box_is_exchanged_for_the_same_box_only() => Checked.Are(
        "object _o = 5; [Actor] public bool A() { object o = 5; return ReferenceEquals(Interlocked.CompareExchange(ref _o, \"x\", o), o); } [Observer] public object O() => _o;", 1, "False, 5");

    private static void Check(string members, params string[] outcomes)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Assert.Equal(outcomes, Checked.Source($"{Types} [Scenario] public sealed class S {{ {members} }}", level: level).Outcomes.Select(each => each.Values));
    }
}
