using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A library method that is called through a delegate does what it does when it is called directly.</summary>
public class LibraryDelegateTests
{
    [Theory]
    [InlineData("readonly object _o = new(); int _c; void F(Action<object> enter, Action<object> exit) { enter(_o); _c++; exit(_o); } [Actor] public void A() => F(Monitor.Enter, Monitor.Exit); [Actor] public void B() => F(Monitor.Enter, Monitor.Exit); [Observer] public int O() => _c;", 2, "2")]
    [InlineData("delegate int D(ref int at); int _x; int F(D add) => add(ref _x); [Actor] public int A() => F(Interlocked.Increment); [Actor] public int B() => F(Interlocked.Increment);", 2, "1, 2", "2, 1")]
    [InlineData("int _x, _y; [Actor] public int A() { Action fence = Thread.MemoryBarrier; _x = 1; fence(); return _y; } [Actor] public int B() { Action fence = Interlocked.MemoryBarrier; _y = 1; fence(); return _x; }", 3, "0, 1", "1, 0", "1, 1")]
    [InlineData("readonly CancellationTokenSource _c = new(); [Actor] public bool A() { Task.Run(_c.Cancel).Wait(); return _c.IsCancellationRequested; }", 1, "True")]
    [InlineData("readonly ManualResetEventSlim _e = new(); int _x; [Actor] public int A() { _x = 1; var t = new Thread(_e.Set); t.Start(); _e.Wait(); t.Join(); return _x; }", 1, "1")]
    [InlineData("readonly CancellationTokenSource _c = new(); readonly TaskCompletionSource _t = new(); [Actor] public void A() { _c.Token.Register(_t.SetCanceled); _c.Cancel(); } [Actor] public int B() { try { _t.Task.GetAwaiter().GetResult(); return 0; } catch (OperationCanceledException) { return 1; } }", 1, "1")]
    public void A_synchronising_method_synchronises(string members, long executions, params string[] outcomes) => Checked.Are(members, executions, outcomes);

    [Theory]
    [InlineData("delegate bool D(int key, out string? found); readonly Dictionary<int, string> _d = []; [Actor] public void A() { lock (_d) _d[1] = \"a\"; } [Actor] public string B() { D get = _d.TryGetValue; lock (_d) return get(1, out var s) ? s! : \"-\"; }", 2, "-", "a")]
    [InlineData("delegate bool D<T>(int key, out T? found); static T? F<T>(Dictionary<int, T> d) { D<T> get = d.TryGetValue; lock (d) return get(1, out var s) ? s : default; } readonly Dictionary<int, int> _d = []; [Actor] public void A() { lock (_d) _d[1] = 5; } [Actor] public int B() => F(_d);", 2, "0", "5")]
    [InlineData("int _x; delegate int D(ref readonly int at); [Actor] public void A() => _x = 1; [Actor] public int B() { D get = Volatile.Read; return get(ref _x); }", 2, "0", "1")]
    [InlineData("string? _p; delegate T D<T>(ref readonly T at); static T F<T>(ref T at) where T : class? { D<T> get = Volatile.Read; return get(ref at); } [Actor] public void A() => _p = \"a\"; [Actor] public string? B() => F(ref _p);", 2, "a", "null")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentQueue<int> _q = new(); [Actor] public void A() => F(_q.Enqueue, 1); [Actor] public void B() => F(_q.Enqueue, 2); static void F(Action<int> put, int i) => put(i); [Observer] public string O() => string.Join('-', _q);", 2, "1-2", "2-1")]
    [InlineData("readonly int[] _a = new int[1]; [Actor] public int A() { _a[0] = 1; Func<string> all = _a.AsEnumerable().Select(i => i.ToString()).First; Func<int, string> text = Convert.ToString; return all().Length + text(10).Length; }", 1, "3")]
    public void What_it_reads_and_writes_is_seen(string members, long executions, params string[] outcomes) => Checked.Are(members, executions, outcomes);

    [Theory]
    [InlineData("readonly ManualResetEventSlim _e = new(); [Actor] public bool A() { Action? both = _e.Set; Later(ref both); return both == null; } void Later(ref Action? both) => both -= _e.Set;", "True")]
    [InlineData("static ManualResetEventSlim? None; [Actor] public int A() { try { Action set = None!.Set; return set == null ? 2 : 0; } catch (ArgumentException) { return 1; } }", "1")]
    [InlineData("static object? None; [Actor] public int A() { try { Func<string?> text = None!.ToString; return text == null ? 2 : 0; } catch (NullReferenceException) { return 1; } }", "1")]
    [InlineData("[Actor] public int A() { Func<int, int> compare = 5.CompareTo; return compare(4); }", "1")]
    [InlineData("[Actor] public string A() { Func<string?> text = new KeyValuePair<int, int>(1, 2).ToString; return text()!; }", "[1, 2]")]
    [InlineData("[Actor] public string A() { Func<int, int, int> max = Math.Max; return max.Method.Name + max(1, 2); }", "Max2")]
    public void The_delegate_is_the_librarys_own_in_all_else(string members, string outcome) => Checked.Are(members, 1, outcome);

    [Fact]
    public void One_that_has_no_model_is_refused_with_its_line()
    {
        var failure = Assert.Throws<UnsupportedConstructException>(() => Checked.Members(
            "[Actor] public void A()\n{\nAction stop = Thread.CurrentThread.Interrupt;\nstop();\n}"));
        Assert.Matches(@"Thread\.Interrupt is not modelled \(.*:4\)", failure.Message);
    }

    [Fact]
    public void One_that_runs_outside_the_model_is_listed_as_a_direct_call_is() => Assert.Contains(
        Checked.Members("[Actor] public void A() { Func<string, byte[]> read = System.IO.File.ReadAllBytes; if (read == null) return; }").NotInstrumented,
        text => text.Contains("File.ReadAllBytes runs outside the model"));

    [Fact]
    public void A_modelled_one_is_not_listed() => Assert.Empty(
        Checked.Members("readonly ManualResetEventSlim _e = new(); [Actor] public void A() { Action set = _e.Set; set(); }").NotInstrumented);
}
