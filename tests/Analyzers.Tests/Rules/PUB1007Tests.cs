using SafePublication.Analyzers.Tests.Options;
using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<PublicationAnalyzer, FlagOrderCodeFix, DefaultVerifier>;

/// <summary>Publication by one reference: reported under ECMA-335, never under the .NET memory model.</summary>
public sealed class PUB1007Tests
{
    private const string DoubleCheck =
        """
        class Palettes
        {
            readonly object _gate = new();
            List<int> _default;

            public int Size()
            {
                if ({|PUB1007:_default|} == null) { lock (_gate) { if (_default == null) {|PUB1007:_default = [1]|}; } }
                return {|PUB1007:_default|}.Count;
            }
        }
        """;

    private const string Snapshot =
        """
        class Settings
        {
            readonly object _gate = new();
            int[] _values = [];

            public int First() => {|PUB1007:_values|}[0];

            public void Set(int value) { lock (_gate) { {|PUB1007:_values = [value]|}; } }
        }
        """;

    private const string Started =
        """
        class Job
        {
            string _result;

            public void Start() => Task.Run(() => {|PUB1007:_result = Guid.NewGuid().ToString()|});

            public string Result => {|PUB1007:_result|};
        }
        """;

    public static TheoryData<string> Programs => [Snapshot, Started];

    [Theory]
    [MemberData(nameof(Programs))]
    public Task It_is_reported_at_both_ends_under_ecma(string source) => EcmaAsync(source);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task It_is_silent_under_net(string source) => Configured.VerifyAsync("safe_publication.memory_model = net", Unmarked(source));

    [Theory]
    [MemberData(nameof(Programs))]
    public Task It_is_silent_by_default(string source) => Configured.VerifyAsync("", Unmarked(source));

    [Fact]
    public Task A_double_check_is_reported_at_its_store_and_where_the_reference_is_followed() =>
        EcmaAsync(DoubleCheck.Replace("if ({|PUB1007:_default|} ==", "if (_default =="));

    [Fact]
    public Task A_double_check_is_silent_under_net() => Configured.VerifyAsync("safe_publication.memory_model = net", Unmarked(DoubleCheck));

    [Fact]
    public Task Only_the_half_that_lacks_is_reported() => EcmaAsync(
        Snapshot.Replace("{|PUB1007:_values = [value]|}", "Volatile.Write(ref _values, [value])"));

    [Theory]
    [InlineData("volatile int[] _values = [];", "_values", "_values = [value]")]
    [InlineData("int[] _values = [];", "Volatile.Read(ref _values)", "Volatile.Write(ref _values, [value])")]
    [InlineData("int[] _values = [];", "Volatile.Read(ref _values)", "Interlocked.Exchange(ref _values, [value])")]
    [InlineData("readonly int[] _values = [1];", "_values", "Console.WriteLine(value)")]
    public Task An_ordered_reference_is_silent(string field, string load, string store) => EcmaAsync(
        $$"""
        class Settings
        {
            readonly object _gate = new();
            {{field}}

            public int First() => {{load}}[0];

            public void Set(int value) { lock (_gate) { {{store}}; } }
        }
        """);

    [Theory]
    [InlineData("public int First() { lock (_gate) { return _values[0]; } }")]
    [InlineData("public bool IsSet => _values != null;")]
    public Task A_reference_that_is_not_followed_without_the_lock_is_silent(string reader) => EcmaAsync(
        $$"""
        class Settings
        {
            readonly object _gate = new();
            int[] _values;

            {{reader}}

            public void Set(int value) { lock (_gate) { _values = [value]; } }
        }
        """);

    [Fact]
    public Task No_evidence_is_silent() => EcmaAsync(
        "class Settings { int[] _values = []; public int First() => _values[0]; public void Set(int value) => _values = [value]; }");

    [Fact]
    public Task A_guard_that_is_ordered_orders_the_reference_too() => EcmaAsync(
        """
        class Settings
        {
            readonly object _gate = new();
            volatile bool _ready;
            int[] _values;

            public int First() => _ready ? _values[0] : 0;

            public void Set(int value) { lock (_gate) { _values = [value]; _ready = true; } }
        }
        """);

    [Fact]
    public async Task Both_halves_are_one_repair()
    {
        var test = new VerifyCS.Test { TestCode = Snapshot, FixedCode = Unmarked(Snapshot).Replace("=> _values[0]", "=> Volatile.Read(ref _values)[0]").Replace("_values = [value]", "Volatile.Write(ref _values, [value])") };
        ImplicitUsings.AddTo(test.TestState);
        ImplicitUsings.AddTo(test.FixedState);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nsafe_publication.memory_model = ecma\n"));
        await test.RunAsync();
    }

    private static Task EcmaAsync(string source) => Configured.VerifyAsync("safe_publication.memory_model = ecma", source);

    private static string Unmarked(string source) => source.Replace("{|PUB1007:", "").Replace("|}", "");
}
