using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.ReadyNameAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Where a repair would change a value, not compile or stay a half fix, it is not offered.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("bool _early_ready; bool Get() => {|PUB1001:_early_ready|};")]
    [InlineData("bool _ready; bool Get() => {|PUB1001:_ready|}; void Set(out bool x) { Set(out _ready); x = true; }")]
    [InlineData("bool _ready; bool Get() => {|PUB1001:_ready|}; ref bool Flag => ref {|PUB1001:_ready|};")]
    [InlineData("bool _ready; int _n; bool Get() => {|PUB1001:_ready|}; void Set() { (_n, {|PUB1001:_ready|}) = (1, true); }")]
    [InlineData("bool _ready; bool Get() => {|PUB1001:_ready|}; bool Is(C c) => c is { _ready: true };")]
    [InlineData("bool _ready; bool Compute() => true; bool Get() => {|PUB1001:_ready|}; void Set() { while ({|PUB1002:_ready = Compute()|}) { } }")]
    [InlineData("int _ready; bool Get() => {|PUB1001:_ready|} > 0; void Set() { if (Other() && {|PUB1002:_ready++|} == 3) { } } bool Other() => true;")]
    [InlineData("int _ready; C Other() => this; void Set() { {|PUB1002:Other()._ready++|}; }")]
    [InlineData("DayOfWeek _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("char _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("decimal _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("int? _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("dynamic _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("readonly bool _ready; bool Get() => {|PUB1001:_ready|};")]
    [InlineData("public virtual bool Ready { get; set; } bool Get() => {|PUB1001:Ready|};")]
    [InlineData("public bool Ready { get; } bool Get() => {|PUB1001:Ready|};")]
    [InlineData("bool _ready; System.Linq.Expressions.Expression<Func<bool>> Get() => () => {|PUB1001:_ready|};")]
    [InlineData("\n#nullable enable\nstring? _ready; int Get() { if ({|PUB1001:_ready|} == null) return 0; return {|PUB1001:_ready|}.Length; }\n#nullable disable\n")]
    public Task Volatile_is_not_offered(string members) => Refuses("AcquireRelease", members);

    [Theory]
    [InlineData("bool _early_ready; bool Get() => {|PUB1001:_early_ready|};")]
    [InlineData("long _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("double _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("enum E : long { A } E _ready; bool Get() => {|PUB1001:_ready|} > 0;")]
    [InlineData("DateTime _ready; bool Get() => {|PUB1001:_ready|} > default(DateTime);")]
    [InlineData("readonly bool _ready; bool Get() => {|PUB1001:_ready|};")]
    [InlineData("bool _ready; bool Get() => {|PUB1001:_ready|}; void Set(out bool x) { Set(out _ready); x = true; }")]
    [InlineData("int _ready; bool Get() => {|PUB1001:_ready|} > 0; int Old() => System.Threading.Volatile.Read(ref _ready);")]
    [InlineData("void Run() { bool ready = false; Action a = () => { {|PUB1002:ready = true|}; }; }")]
    [InlineData("public virtual bool Ready { get; set; } bool Get() => {|PUB1001:Ready|};")]
    public Task The_modifier_is_not_offered(string members) => Refuses("VolatileModifier", members);

    private static Task Refuses(string equivalenceKey, string members)
    {
        var test = new VerifyCS.Test
        {
            TestCode = $"using System; public class C {{ {members} }}",
            FixedCode = $"using System; public class C {{ {members} }}",
            CodeActionEquivalenceKey = equivalenceKey,
        };
        return test.RunAsync();
    }
}
