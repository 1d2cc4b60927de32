namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>The witness calls a location by its own name, whatever stands beside it in the code.</summary>
public class LocationNameTests
{
    [Theory]
    [InlineData("int _z; readonly SemaphoreSlim _s = new(0);", "_s.Wait();", "S._s")]
    [InlineData("readonly SemaphoreSlim _s = new(0); int _z;", "_s.Wait();", "S._s")]
    [InlineData("SemaphoreSlim _s = new(0); int _z;", "_s.Wait();", "S._s")]
    [InlineData("static SemaphoreSlim _s = new(0); int _z;", "_s.Wait();", "S._s")]
    [InlineData("SemaphoreSlim P { get; } = new(0); int _z;", "P.Wait();", "S.P")]
    [InlineData("readonly SemaphoreSlim[] _a = [new(0)]; int _z;", "_a[0].Wait();", "S._a[]")]
    [InlineData("readonly SemaphoreSlim _s = new(0); int _z;", "var s = _s; s.Wait();", "S._s")]
    [InlineData("readonly object _o = new SemaphoreSlim(0); int _z;", "((SemaphoreSlim)_o).Wait();", "S._o")]
    [InlineData("readonly ManualResetEventSlim _e = new(); int _z;", "_e.Wait();", "S._e")]
    [InlineData("readonly AutoResetEvent _e = new(false); int _z;", "_e.WaitOne();", "S._e")]
    [InlineData("readonly CountdownEvent _e = new(1); int _z;", "_e.Wait();", "S._e")]
    public void A_library_object_is_called_by_its_field(string fields, string wait, string name)
    {
        var members = $"{fields} [Actor] public void A() {{ Interlocked.Increment(ref _z); {wait} }} [Actor] public void B() => _z = 2;";
        Checked.AreViolated(members, $"deadlock: A waits: waits at {name}");
        Assert.Contains($"acquire read {name} (count) = ", TextOf(members));
    }

    [Theory]
    [InlineData("(_z > 0 ? _s : _t).Wait();")]
    [InlineData("SemaphoreSlim s; if (_z > 0) s = _s; else s = _t; s.Wait();")]
    [InlineData("var s = _s; for (var i = 0; i < 2; i++) { if (i > 0) s.Wait(); s = _t; }")]
    [InlineData("var s = _s; try { s = _t; throw new Exception(); } catch (Exception) { s.Wait(); }")]
    public void What_may_be_one_of_two_is_called_by_neither(string wait) => Checked.AreViolated(
        $"readonly SemaphoreSlim _s = new(0), _t = new(0); int _z; [Actor] public void A() {{ Interlocked.Increment(ref _z); {wait} }}",
        "deadlock: A waits: waits at SemaphoreSlim.Wait");

    [Fact]
    public void A_lock_is_called_by_its_own_field() => Assert.Contains("acquire read S._gate = 0", TextOf(
        "readonly object _gate = new(); int _z; [Actor] public void A() { Volatile.Write(ref _z, 1); lock (_gate) { if (_z == 1) throw new Exception(); } }"));

    [Fact]
    public void Each_address_of_a_call_has_its_own_name()
    {
        var text = TextOf("string? _v; bool _done; object? _gate; [Actor] public void A() { LazyInitializer.EnsureInitialized(ref _v, ref _done, ref _gate, () => \"v\"); throw new Exception(); }");
        Assert.Contains("write S._v = v", text);
        Assert.Contains("release write S._done = True", text);
        Assert.Contains("acquire read S._gate = null", text);
    }

    [Fact]
    public void A_task_that_waits_says_for_what() => Checked.AreViolated(
        "readonly SemaphoreSlim _s = new(0); [Actor] public void A() => _s.WaitAsync().Wait();", "A.1 waits: waits at S._s");

    private static string TextOf(string members) => WitnessText.Write(Checked.Violated(Checked.Members(members)).Witness);
}
