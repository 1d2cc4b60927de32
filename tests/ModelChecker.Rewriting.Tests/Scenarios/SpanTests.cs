namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Spans, copies of arrays, and the code that the compiler makes of collection expressions.</summary>
public class SpanTests
{
    [Theory]
    [InlineData("int[] b = [.. a, 3]; return string.Join(\"\", b);", "123")]
    [InlineData("List<int> b = [0, .. a]; b = [.. b, 3]; return string.Join(\"\", b);", "0123")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int> b = [.. a, 3]; return string.Join(\"\", b);", "123")]
    [InlineData("List<int> b = []; b.AddRange([1, a[1]]); b.AddRange(a); return string.Join(\"\", b);", "1212")]
    [InlineData("IReadOnlyList<int> b = [a[0], a[1]]; return $\"{b.Count}{b[1]}{b.Sum()}{b.Contains(2)}{string.Join(\"\", b)}\";", "223True12")]
    [InlineData("var b = new int[3]; Array.Copy(a, 0, b, 1, 2); return string.Join(\"\", b);", "012")]
    [InlineData("Array.Copy(a, 0, a, 1, 1); return string.Join(\"\", a);", "11")]
    [InlineData("var b = new long[2]; Array.Copy(a, b, 2); return string.Join(\"\", b);", "12")]
    [InlineData("var b = new int[3]; a.CopyTo(b, 1); Array.Resize(ref a, 3); return string.Join(\"\", b) + string.Join(\"\", a);", "012120")]
    [InlineData("var b = (int[])a.Clone(); a[0] = 5; return string.Join(\"\", b);", "12")]
    [InlineData("Array.Reverse(a); Array.Clear(a, 1, 1); return string.Join(\"\", a) + Array.IndexOf(a, 2);", "200")]
    [InlineData("var b = new int[2]; return $\"{a.AsSpan().TryCopyTo(b)}{string.Join(\"\", b)}{a.AsSpan().TryCopyTo(b.AsSpan(1))}\";", "True12False")]
    [InlineData("a.AsSpan().Fill(7); a.AsSpan(1).Clear(); return string.Join(\"\", a.AsSpan().ToArray());", "70")]
    [InlineData("a.AsSpan().Reverse(); return $\"{a.AsSpan().IndexOf(1)}{a.AsSpan(0, 1).SequenceEqual(a.AsSpan(1))}{a.AsSpan().SequenceEqual(a)}\";", "1FalseTrue")]
    [InlineData("Span<int> s = stackalloc int[2]; a.CopyTo(s); s[0] = 5; s.CopyTo(a); return string.Join(\"\", a);", "52")]
    [InlineData("Memory<int> m = a; m.Span[0] = 4; return $\"{a[0]}{m.Length}\";", "42")]
    [InlineData("var s = \"\"; foreach (var each in (IEnumerable<int>)a) s += each; foreach (var each in (System.Collections.IEnumerable)a) s += each; return s;", "1212")]
    [InlineData("return string.Join(\"\", a.Reverse()) + string.Join(\"\", a.OrderByDescending(each => each).ThenBy(each => each));", "2121")]
    [InlineData("char[] c = new char[2]; c[0] = '1'; c[1] = '7'; return $\"{int.Parse(c)}{new string(c.AsSpan(1))}{string.Concat(c.AsSpan(0, 1), \"x\")}\";", "1771x")]
    [InlineData("var s = \"\"; var l = new List<int>(a); foreach (var each in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(l)) s += each; return s;", "12")]
    public void Library_code_finds_and_leaves_the_elements(string code, string outcome)
    {
        var members = $"[Actor] public string A() {{ var a = new int[2]; a[0] = 1; a[1] = 2; {code} }}";
        Checked.Are(members, 1, outcome);
        Assert.Empty(Checked.Members(members).NotInstrumented);
    }

    [Theory]
    [InlineData("Array.Fill(_a, 1);")]
    [InlineData("_a.AsSpan().Fill(1);")]
    [InlineData("new[] { 1, 1 }.CopyTo(_a, 0);")]
    [InlineData("ReadOnlySpan<int> s = [1, 1]; s.CopyTo(_a);")]
    [InlineData("Array.Copy(new[] { 1, 1 }, _a, 2);")]
    public void Elements_are_stored_one_by_one(string write) => Assert.Equal(["0, 0", "0, 1", "1, 0", "1, 1"], Checked.Members(
        $"readonly int[] _a = new int[2]; [Actor] public void W() {{ {write} }} [Actor] public (int, int) R() => (_a[1], _a[0]);").Outcomes.Select(each => each.Values));

    /// <summary>A store of the value that is there already is a store all the same.</summary>
    [Theory]
    [InlineData("Array.Clear(_a);")]
    [InlineData("Array.Fill(_a, 0);")]
    [InlineData("_a.AsSpan().Clear();")]
    public void What_does_not_change_is_stored_too(string write) => Checked.Are(
        $"readonly int[] _a = new int[1]; [Actor] public void W() {{ {write} }} [Actor] public int R() => _a[0];", 2, "0");

    [Fact]
    public void A_list_that_is_copied_and_replaced_under_a_lock_loses_nothing() => Checked.Are(
        "int[] _a = []; readonly object _l = new(); void Add(int n) { lock (_l) _a = [.. _a, n]; } [Actor] public void A() => Add(1); [Actor] public void B() => Add(2); [Actor] public int R() { var sum = 0; foreach (var each in _a) sum += each; return sum; }",
        6, "0", "1", "2", "3");

    [Fact]
    public void What_another_thread_built_is_copied_complete() => Checked.Are(
        "sealed class N { public int F; } N[] _a = []; N[] _b = []; [Actor] public void A() => _a = [new N { F = 1 }]; [Actor] public void B() => _b = [.. _a]; [Actor] public int C() { var b = _b; return b.Length == 0 ? -1 : b[0].F; }",
        4, "-1", "1");
}
