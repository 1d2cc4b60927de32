namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Values that belong to a thread or to a flow of control are not shared, and no execution sees those of another.</summary>
public class ThreadLocalTests
{
    [Theory]
    [InlineData("[ThreadStatic] static int _v; [Actor] public int A() => ++_v; [Actor] public int B() => ++_v;")]
    [InlineData("readonly ThreadLocal<int> _v = new(); [Actor] public int A() => ++_v.Value; [Actor] public int B() => ++_v.Value;")]
    [InlineData("static readonly ThreadLocal<int> _v = new(() => 0); [Actor] public int A() => ++_v.Value; [Actor] public int B() => ++_v.Value;")]
    [InlineData("static readonly AsyncLocal<int> _v = new(); [Actor] public int A() => ++_v.Value; [Actor] public int B() => ++_v.Value;")]
    public void Each_thread_has_its_own(string members) => Checked.Are(members, 1, "1, 1");

    [Fact]
    public void A_flowing_value_goes_along_and_does_not_come_back() => Assert.Equal(["1, 1, 2"], Checked.Members(
        "readonly AsyncLocal<int> _v = new(); async Task<int> Inner() { _v.Value = 2; await Task.Yield(); return _v.Value; } [Actor] public async Task<(int, int, int)> A() { _v.Value = 1; var child = await Task.Run(() => _v.Value); var inner = await Inner(); return (child, _v.Value, inner); }")
        .Outcomes.Select(each => each.Values));
}
