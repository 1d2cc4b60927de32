using Microsoft.CodeAnalysis.CSharp;
using SafePublication.Analyzers.Tests.Corpus;
using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Code that is being written crashes nothing.</summary>
public sealed class HalfWrittenCodeTests
{
    private const int Step = 7;

    public static TheoryData<string> Cases => [.. Case.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_that_ends_after_every_seventh_token(string name)
    {
        var source = Case.Named(name).Before;
        var ends = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.Span.End).ToList();
        for (var token = Step; token < ends.Count; token += Step)
            Assert.Empty(await Crashes.InAsync(source[..ends[token]]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_without_its_types(string name)
        => Assert.Empty(await Crashes.InAsync(Case.Named(name).Before.Replace("Dictionary", "Missing", StringComparison.Ordinal).Replace("List", "Lost", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("class")]
    [InlineData("class C { bool")]
    [InlineData("class C { bool _ready; void M() { if (_ready")]
    [InlineData("class C { bool _ready; void M() { lock () { _ready = ; } }")]
    [InlineData("class C { bool _ready; int P => _ready ? ; }")]
    [InlineData("class C { void M() { goto missing; } }")]
    [InlineData("class C { void M() { break; continue; case 1: } }")]
    [InlineData("class C : C { bool _ready; bool M() => _ready; }")]
    [InlineData("class C : Missing { bool _ready; bool M() => _ready && base.Ready; }")]
    [InlineData("interface I { bool Ready { get; set; } } class C { void M(I i) { if (i.Ready) lock (i) i.Ready = true; } }")]
    [InlineData("if (ready) { ready = true; } bool ready;")]
    [InlineData("System.Threading.Volatile.Read(); System.Threading.Volatile.Write(ref x);")]
    [InlineData("System.Threading.Interlocked.CompareExchange(); System.Threading.Monitor.Enter(); System.Threading.LazyInitializer.EnsureInitialized();")]
    [InlineData("class C { int _n; void M() { (_n, var x) = ; (_n, _n) = (1, 2, 3); _n ??= ; } }")]
    [InlineData("class C(bool ready) { void M() { if (ready) { } foreach (var (a, b) in ready) { } await foreach (x } }")]
    [InlineData("class C { bool M() => M() || M(); void N() => N(); }")]
    [InlineData("class C { int this[int i] { get => this[i]; set => this[i] = value; } }")]
    [InlineData("record R(bool Ready) { R With() => this with { Ready = }; }")]
    [InlineData("class C { readonly object _l = new(); bool _ready; int _n; bool R { set { Raise(); } } void Raise() { _ready = true; } void Load() { lock (_l) { _n = 1; R = true; } } int Get() { if (!_ready) Load(); return _n; } }")]
    [InlineData("class C { void M() { try { } catch (System.Exception) when (x is { } ) { } finally { return; } } }")]
    public async Task A_fragment(string source) => Assert.Empty(await Crashes.InAsync(source));
}
