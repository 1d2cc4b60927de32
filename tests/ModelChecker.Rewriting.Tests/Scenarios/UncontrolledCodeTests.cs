namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Library code reads and writes memory itself: it has to find there what the execution says.</summary>
public class UncontrolledCodeTests
{
    [Theory]
    [InlineData("string.Join(\"-\", _a)")]
    [InlineData("string.Join(\"-\", (IEnumerable<int>)_a)")]
    public void Library_code_finds_the_stored_elements(string text) =>
        Checked.Is(Checked.Members($"readonly int[] _a = new int[2]; [Actor] public string A() {{ _a[0] = 1; _a[1] = 2; return {text}; }}"), 1, "1-2");

    [Fact]
    [Trait("Gap", "lazy enumeration of an array by library code happens after the call that the checker sees")]
    public void Lazy_enumeration_by_library_code_is_only_listed() => Assert.Contains(
        Checked.Members("readonly int[] _a = new int[1]; [Actor] public int A() { _a[0] = 1; return _a.Where(each => each > 0).Count(); }").NotInstrumented,
        text => text.Contains("Enumerable.Where runs outside the model"));

    [Fact]
    public void What_library_code_changes_is_stored() => Checked.Is(Checked.Members(
        "readonly int[] _a = [3, 1]; [Actor] public int A() { _a[0] = 2; Array.Sort(_a); return _a[0] * 10 + _a[1]; }"), 1, "12");

    [Fact]
    public void Library_methods_of_structs_find_the_stored_value() => Checked.Is(Checked.Members(
        "int? _n; [Actor] public int A() { _n = 5; return _n.HasValue ? _n.Value : 0; }"), 1, "5");

    [Fact]
    public void Out_arguments_are_stored() => Checked.Is(Checked.Members(
        "int _n; [Actor] public int A() => int.TryParse(\"7\", out _n) ? _n : 0; [Actor] public int B() => _n;"), 2, "7, 0", "7, 7");
}
