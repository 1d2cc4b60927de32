namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>What C# compiles to, construct by construct: the rewritten code runs, and its accesses are the events that the source shows.</summary>
public class ConstructTests
{
    /// <summary>Two plain stores and two plain loads in the other order, whatever the places are: all four combinations are seen.</summary>
    [Theory]
    [InlineData("readonly int[,] _a = new int[2, 2];", "_a[0, 1] = 1; _a[1, 0] = 1;", "_a[1, 0]", "_a[0, 1]")]
    [InlineData("readonly int[,,] _a = new int[1, 2, 2]; static void Set(ref int p) => p = 1;", "Set(ref _a[0, 0, 1]); _a[0, 1, 0]++;", "_a[0, 1, 0]", "_a[0, 0, 1]")]
    [InlineData("readonly int[][] _a = [new int[1], new int[1]];", "_a[0][0] = 1; _a[1][0] = 1;", "_a[1][0]", "_a[0][0]")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public int A; [System.Runtime.InteropServices.FieldOffset(4)] public int B; } U _u;", "_u.A = 1; _u.B = 1;", "_u.B", "_u.A")]
    [InlineData("struct P { public int A, B; public void Set() { A = 1; B = 1; } } P _p;", "_p.Set();", "_p.B", "_p.A")]
    [InlineData("int _x, _y; ref int X() => ref _x;", "X() = 1; ref var y = ref _y; y++;", "_y", "X()")]
    [InlineData("struct P { public int A, B; } P _p; static int A(in P p) => p.A; static int B(in P p) => p.B;", "_p.A = 1; _p.B = 1;", "B(in _p)", "A(in _p)")]
    [InlineData("static class C<T> { public static int V; }", "C<int>.V = 1; C<string>.V = 1;", "C<string>.V", "C<int>.V")]
    [InlineData("static class C<T> { public static class I<U> { public static int V; } }", "C<int>.I<byte>.V = 1; C<byte>.I<int>.V = 1;", "C<byte>.I<int>.V", "C<int>.I<byte>.V")]
    [InlineData("sealed class O<T> { public sealed class I<U> { public T A = default!; public U B = default!; } } readonly O<int>.I<int> _i = new();", "_i.A = 1; _i.B = 1;", "_i.B", "_i.A")]
    [InlineData("ref struct V(ref int x) { ref int _x = ref x; public void Set(int v) => _x = v; public readonly int Get() => _x; } int _x, _y;", "new V(ref _x).Set(1); new V(ref _y).Set(1);", "new V(ref _y).Get()", "new V(ref _x).Get()")]
    [InlineData("readonly int[] _a = new int[4];", "var s = _a.AsSpan(1, 2); s[0] = 1; s[1] = 1;", "new ReadOnlySpan<int>(_a)[2]", "_a.AsSpan()[1]")]
    [InlineData("readonly record struct P(int V); P _x, _y;", "_x = new P(1); _y = _y with { V = 1 };", "_y.V", "_x.V")]
    [InlineData("interface IC { int V { get; set; } void Set() => V = 1; } sealed class C : IC { public int V { get; set; } } readonly C _x = new(), _y = new();", "((IC)_x).Set(); ((IC)_y).Set();", "_y.V", "_x.V")]
    [InlineData("interface ISet<T> where T : ISet<T> { static abstract void To(ref int x); } struct One : ISet<One> { public static void To(ref int x) => x = 1; } int _x, _y; static void Do<T>(ref int x) where T : ISet<T> => T.To(ref x);", "Do<One>(ref _x); Do<One>(ref _y);", "_y", "_x")]
    [InlineData("int X { get => field; set => field = value; } int Y { get => field; set { if (value > 0) field = value; } }", "X = 1; Y = 1;", "Y", "X")]
    [InlineData("sealed class C(int start) { public int V { get => start; set => start = value; } } readonly C _x = new(0), _y = new(0);", "_x.V = 1; _y.V = 1;", "_y.V", "_x.V")]
    [InlineData("abstract class B { public abstract int V { get; set; } } sealed class D : B { int _v; public override int V { get => _v; set => _v = value; } } readonly B _x = new D(), _y = new D();", "_x.V = 1; _y.V = 1;", "_y.V", "_x.V")]
    [InlineData("delegate ref int Place(); int _x, _y;", "Place p = () => ref _x; p() = 1; _y = 1;", "_y", "_x")]
    [InlineData("int _x, _y; IEnumerable<int> Both() { yield return _y; yield return _x; }", "_x = 1; _y = 1;", "Both().First()", "Both().Last()", 6)]
    public void Places_of_every_kind_race(string members, string writes, string second, string first, int executions = 4)
    {
        var text = $"{members} [Actor] public void W() {{ {writes} }} [Actor] public (int, int) R() => ({second}, {first});";
        Checked.Are(text, executions, "0, 0", "0, 1", "1, 0", "1, 1");
    }

    [Theory]
    [InlineData("sealed class N { public int F; } readonly N?[,] _a = new N?[1, 1]; [Actor] public void W() => _a[0, 0] = new N { F = 1 }; [Actor] public int R() => _a[0, 0] is { } n ? n.F : -1;")]
    [InlineData("sealed class N { public int F; } N? _n; IEnumerable<int> Seq() { var n = _n; yield return 0; yield return n is null ? -1 : n.F; } [Actor] public void W() => _n = new N { F = 1 }; [Actor] public int R() { var last = 0; foreach (var each in Seq()) last = each; return last; }")]
    [InlineData("record P(int F); P? _p; [Actor] public void W() => _p = new P(0) with { F = 1 }; [Actor] public int R() => _p is { F: var f } ? f : -1;")]
    [InlineData("abstract class B { public abstract int F { get; } } sealed class D : B { public int V; public override int F => V; } B? _b; [Actor] public void W() => _b = new D { V = 1 }; [Actor] public int R() => _b?.F ?? -1;")]
    [InlineData("object? _o; [Actor] public void W() => _o = 1; [Actor] public int R() => _o is int i ? i : -1;")]
    [InlineData("Func<int>? _f; [Actor] public void W() { var x = 1; _f = () => x; } [Actor] public int R() => _f is { } f ? f() : -1;")]
    [InlineData("Tuple<int>? _t; [Actor] public void W() => _t = Tuple.Create(1); [Actor] public int R() => _t?.Item1 ?? -1;")]
    public void What_one_reference_publishes_is_complete(string members) => Checked.Are(members, 2, "-1", "1");

    [Theory]
    [InlineData("struct P { public int V; public void Add(int n) => V += n; } IEnumerable<int> Seq() { var p = new P(); for (var i = 0; i < 3; i++) { p.Add(i); yield return p.V; } } [Actor] public int A() { var all = 0; foreach (var each in Seq()) all = all * 10 + each; return all; }", "13")]
    [InlineData("struct P : IFormattable { public int V; public string ToString(string? f, IFormatProvider? p) => $\"{++V}\"; } P _p; static string Str<T>(ref T t) where T : IFormattable => t.ToString(null, null); [Actor] public string A() => Str(ref _p) + _p.V;", "11")]
    [InlineData("static void Set<T>(T[] a, T v) { ref var r = ref a[0]; r = v; } readonly string[] _a = new string[1]; [Actor] public string A() { Set(_a, \"x\"); return _a[0]; }", "x")]
    [InlineData("[Actor] public int A() { Span<int> s = stackalloc int[2]; s[0] = 1; s[1] = 2; return s[0] + s[1]; }", "3")]
    [InlineData("int _x; [Actor] public int A() { var n = 0; void Inc() { n++; _x++; } Inc(); Inc(); return n * 10 + _x; }", "22")]
    [InlineData("int _x; [Actor] public int A() { var i = 0; again: _x++; if (++i < 3) goto again; return _x; }", "3")]
    [InlineData("int _x = int.MaxValue; [Actor] public string A() { try { checked { _x++; } return \"\"; } catch (OverflowException) { return \"overflow\"; } }", "overflow")]
    [InlineData("class G { public virtual T Id<T>(T t) => t; } sealed class H : G { public override T Id<T>(T t) => t; } readonly G _g = new H(); [Actor] public int A() => _g.Id(1) + _g.Id(\"ab\").Length;", "3")]
    [InlineData("int _x; [Actor] public string A() { _x = 2; return $\"{_x} {_x switch { 1 => \"one\", > 1 and < 5 => \"few\", _ => \"many\" }}\"; }", "2 few")]
    [InlineData("static int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1); [Actor] public int A() => Depth(50);", "50")]
    [InlineData("event Action? E; int _x; [Actor] public int A() { E += () => _x++; E += () => _x++; E!.Invoke(); return _x; }", "2")]
    [InlineData("int _x; [Actor] public int A() { try { _x = 1; throw new InvalidOperationException(\"a\"); } catch (InvalidOperationException e) when (e.Message == \"b\") { return 0; } catch (InvalidOperationException e) when (_x == 1) { return e.Message.Length; } finally { _x = 2; } }", "1")]
    [InlineData("sealed class D(S s) : IAsyncDisposable, IDisposable { public ValueTask DisposeAsync() { s._x++; return default; } public void Dispose() => s._x += 10; } int _x; [Actor] public async Task<int> A() { await using (new D(this)) { } using (new D(this)) { } return _x; }", "11")]
    [InlineData("[Actor] public int A() { int[] a = [1, 2]; List<int> l = [.. a, 3]; return l.Count + a[^1] + a[1..][0]; }", "7")]
    [InlineData("enum E { A, B } E _e; [Actor] public string A() { _e = E.B; return $\"{_e}\"; }", "B")]
    [InlineData("int? _x; [Actor] public int A() { _x ??= 4; _x++; return _x ?? -1; }", "5")]
    public void A_construct_keeps_its_meaning(string members, string outcome) => Checked.Are(members, 1, outcome);

    [Theory]
    [InlineData("static class C { public static int A; public static readonly int B; static C() { A = 1; B = 2; } }", 1)]
    [InlineData("static class C { public static int A = 1; public static readonly int B = 2; }", 1)]
    public void A_static_constructor_has_run_before_a_field_is_seen(string type, int executions) =>
        Checked.Are($"{type} [Actor] public int A() => C.A; [Actor] public int B() => C.B;", executions, "1, 2");

    [Fact]
    public void A_volatile_field_of_a_struct_is_ordered() => Checked.Are(
        "struct P { public volatile int F; } P _p; int _x; [Actor] public void W() { _x = 1; _p.F = 1; } [Actor] public (int, int) R() => (_p.F, _x);", 3, "0, 0", "0, 1", "1, 1");

    [Fact]
    public void A_filter_that_says_yes_to_everything_does_not_swallow_the_end_of_an_execution() => Checked.Are(
        "readonly object _l = new(); int _x; void Inc() { while (true) { try { lock (_l) _x++; return; } catch (Exception) when (_x >= 0) { } } } [Actor] public void A() => Inc(); [Actor] public void B() => Inc(); [Observer] public int X() => _x;",
        2, "2");

    [Fact]
    public void Fields_that_overlap_with_other_sizes_are_refused() => Assert.Contains("share memory", Assert.Throws<Runtime.UnsupportedConstructException>(() => Checked.Members(
        "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public long A; [System.Runtime.InteropServices.FieldOffset(0)] public int B; } U _u; [Actor] public void W() => _u.A = 1; [Actor] public int R() => _u.B;")).Message);
}
