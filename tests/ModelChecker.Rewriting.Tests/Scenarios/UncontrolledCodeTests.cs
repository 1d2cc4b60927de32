namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Library code reads and writes memory itself: it has to find there what the execution says.</summary>
public class UncontrolledCodeTests
{
    [Theory]
    [InlineData("string.Join(\"-\", _a)")]
    [InlineData("string.Join(\"-\", (IEnumerable<int>)_a)")]
    public void Library_code_finds_the_stored_elements(string text) =>
        Checked.Is(Checked.Members($"readonly int[] _a = new int[2]; [Actor] public string A() {{ _a[0] = 1; _a[1] = 2; return {text}; }}"), 1, "1-2");

    [Theory]
    [InlineData("_a.Where(each => each > 0).Count()")]
    [InlineData("_a.Select(each => each * 2).Where(each => each > 0).ToList().Count")]
    [InlineData("_a.Sum()")]
    [InlineData("_l.Where(each => each > 0).Count()")]
    [InlineData("_a.Zip(_l, (each, other) => each * other).Sum()")]
    public void Lazy_enumeration_by_library_code_reads_what_the_thread_sees(string count)
    {
        var report = Checked.Members($"readonly int[] _a = new int[1]; readonly List<int> _l = []; [Actor] public int A() {{ _a[0] = 1; _l.Add(1); return {count}; }}");
        Checked.Is(report, 1, "1");
        Assert.Empty(report.NotInstrumented);
    }

    [Fact]
    [Trait("Gap", "the sequences that a selector of SelectMany returns are enumerated by library code, unseen")]
    public void What_a_selector_returns_is_only_listed() => Assert.Contains(
        Checked.Members("readonly int[] _a = [1]; [Actor] public int A() => _a.SelectMany(_ => _a).Count();").NotInstrumented, text => text.Contains("Enumerable.SelectMany runs outside the model"));

    [Fact]
    public void A_sequence_is_read_when_it_is_enumerated() => Checked.Is(Checked.Members(
        "readonly int[] _a = new int[1]; [Actor] public int A() { var some = _a.Where(each => each > 0); _a[0] = 5; return some.Sum(); }"), 1, "5");

    [Fact]
    public void Elements_that_are_enumerated_race_one_by_one() => Checked.Is(Checked.Members(
        "readonly int[] _a = new int[2]; [Actor] public void W() { _a[0] = 1; _a[1] = 1; } [Actor] public string R() => string.Concat(_a.Select(each => $\"{each}\"));"),
        4, "00", "01", "10", "11");

    [Fact]
    public void What_library_code_changes_is_stored() => Checked.Is(Checked.Members(
        "readonly int[] _a = [3, 1]; [Actor] public int A() { _a[0] = 2; Array.Sort(_a); return _a[0] * 10 + _a[1]; }"), 1, "12");

    [Theory]
    [InlineData("_c.AsSpan().ToString()")]
    [InlineData("_c.AsMemory().ToString()")]
    [InlineData("new string(_c)")]
    [InlineData("new string(_c.AsMemory().ToArray())")]
    public void Characters_that_become_a_string_race_one_by_one(string text)
    {
        var report = Checked.Members($"readonly char[] _c = ['a', 'b']; [Actor] public void W() {{ _c[0] = 'x'; _c[1] = 'y'; }} [Actor] public string R() => {text};");
        Checked.Is(report, 4, "ab", "ay", "xb", "xy");
        Assert.Empty(report.NotInstrumented);
    }

    [Fact]
    public void A_rented_array_is_the_renters_own()
    {
        var report = Checked.Members(
            "int Use() { var pool = System.Buffers.ArrayPool<int>.Shared; var a = pool.Rent(2); a[0]++; var seen = a[0]; pool.Return(a); return seen; } [Actor] public int A() => Use(); [Actor] public int B() => Use();");
        Checked.Is(report, 1, "1, 1");
        Assert.Contains(report.NotInstrumented, text => text.Contains("array pool"));
    }

    [Theory]
    [InlineData("Environment.TickCount64 >= 0")]
    [InlineData("Environment.TickCount != 1 && Environment.ProcessorCount > 0 && Environment.ProcessId > 0")]
    [InlineData("Environment.MachineName.Length > 0 && Environment.NewLine.Length > 0 && Environment.Is64BitProcess")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp() > 0 && System.Diagnostics.Stopwatch.StartNew().Elapsed >= TimeSpan.Zero")]
    [InlineData("DateTime.UtcNow.Ticks > 0 && DateTimeOffset.UtcNow.Ticks > 0 && TimeProvider.System.GetTimestamp() > 0")]
    [InlineData("Thread.CurrentThread.ManagedThreadId > 0 && Environment.CurrentManagedThreadId > 0 && Thread.GetCurrentProcessorId() >= 0")]
    [InlineData("System.Runtime.InteropServices.Marshal.SizeOf<int>() == 4 && System.Runtime.InteropServices.Marshal.SizeOf(typeof(int)) == 4")]
    [InlineData("System.Runtime.InteropServices.Marshal.GetLastPInvokeError() >= 0 && OperatingSystem.IsWindows() | true")]
    [InlineData("GC.CollectionCount(0) >= 0 && GC.GetTotalMemory(false) > 0")]
    public void What_the_library_asks_the_system_is_not_refused(string question) => Checked.Is(Checked.Members(
        $"int _x, _y; [Actor] public void W() {{ _x = 1; if ({question}) _y = 1; }} [Actor] public (int, int) R() => (_y, _x);"), 4, "0, 0", "0, 1", "1, 0", "1, 1");

    [Fact]
    public void A_string_builder_that_threads_may_share_is_listed() => Assert.Contains(
        Checked.Members("readonly System.Text.StringBuilder _b = new(); [Actor] public void A() => _b.Append('a'); [Actor] public int B() => _b.Length;").NotInstrumented, text => text.Contains("S._b: what two threads do to one StringBuilder"));

    [Fact]
    public void Library_methods_of_structs_find_the_stored_value() => Checked.Is(Checked.Members(
        "int? _n; [Actor] public int A() { _n = 5; return _n.HasValue ? _n.Value : 0; }"), 1, "5");

    [Fact]
    public void Out_arguments_are_stored() => Checked.Is(Checked.Members(
        "int _n; [Actor] public int A() => int.TryParse(\"7\", out _n) ? _n : 0; [Actor] public int B() => _n;"), 2, "7, 0", "7, 7");

    [Fact]
    public void A_number_that_is_another_in_every_run_is_the_same_for_all_loads_of_one_execution() => Checked.Is(Checked.Members(
        "int _a, _b; [Actor] public void A() { var n = Random.Shared.Next(1, int.MaxValue); _a = n; _b = n; } [Actor] public bool B() { var b = _b; var a = _a; return a == 0 || b == 0 || a == b; }"),
        4, "True");

    [Theory]
    [InlineData("typeof(S).Name")]
    [InlineData("GetType().FullName!")]
    [InlineData("new System.Text.Rune('a').Value")]
    [InlineData("new System.Runtime.CompilerServices.StrongBox<int>(3).Value")]
    [InlineData("new DateTimeOffset(1, TimeSpan.Zero).Offset")]
    [InlineData("One<int>()")]
    [InlineData("(2.5).ToString(System.Globalization.NumberFormatInfo.InvariantInfo)")]
    [InlineData("((IComparable)_x).CompareTo(1)")]
    [InlineData("((object)_x).Equals(0)")]
    [InlineData("new WeakReference<S>(this)")]
    [InlineData("System.Text.Encoding.UTF8.GetByteCount(\"a\")")]
    public void What_only_computes_is_not_listed(string value) => Assert.Empty(Checked.Members(
        $"int _x; static T One<T>() where T : System.Numerics.INumber<T> => T.One; [Actor] public string A() => $\"{{{value}}}\"; [Actor] public void B() => _x = 1;").NotInstrumented);

    [Theory]
    [InlineData("new WeakReference<S>(this).TryGetTarget(out _)", "TryGetTarget")]
    [InlineData("typeof(S).GetField(\"_x\")!.GetValue(this)", "GetValue")]
    [InlineData("new Random(1).Next()", "Next")]
    public void What_reads_state_unseen_is_listed(string value, string member) => Assert.Contains(
        Checked.Members($"public int _x; [Actor] public string A() => $\"{{{value}}}\";").NotInstrumented, text => text.Contains($"{member} runs outside the model"));

    [Theory]
    [InlineData("public void Dispose() => S._x = 1;")]
    [InlineData("void IDisposable.Dispose() => S._x = 1;")]
    public void The_own_method_of_a_struct_is_seen_behind_an_interface(string dispose)
    {
        var report = Checked.Source($"struct D : IDisposable {{ {dispose} }} [Scenario] public sealed class S {{ internal static int _x; [Actor] public void A() {{ using var d = new D(); }} [Actor] public int B() => _x; }}");
        Checked.Is(report, 2, "0", "1");
        Assert.Empty(report.NotInstrumented);
    }

    [Fact]
    public void What_the_own_method_of_a_struct_leaves_unseen_is_listed() => Assert.Equal(
        ["D.Dispose: TextWriter.Flush runs outside the model", "D.Dispose: Console.get_Out runs outside the model"], Checked.Source(
        "struct D : IDisposable { public void Dispose() => Console.Out.Flush(); } [Scenario] public sealed class S { [Actor] public void A() { using var d = new D(); } }").NotInstrumented.OrderDescending());

    [Fact]
    public void The_method_of_a_struct_of_the_library_is_listed_behind_an_interface() => Assert.Contains(Checked.Members(
        "static void Use<T>(T used) where T : IDisposable => used.Dispose(); [Actor] public void A() => Use(default(System.Buffers.MemoryHandle));").NotInstrumented, text => text.Contains("IDisposable.Dispose runs outside the model"));
}
