using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.ReadyNameAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>What a declaration becomes when its flag is declared volatile.</summary>
public class VolatileModifierTests
{
    [Fact]
    public Task The_modifier_comes_last() => Verify(
        "private static bool s_ready = false; // the flag",
        "private static volatile bool s_ready = false; // the flag");

    [Fact]
    public Task A_field_without_modifiers() => Verify(
        "/* the flag */ bool _ready;",
        "/* the flag */ volatile bool _ready;");

    [Theory]
    [InlineData("private bool _a, _ready;", "private bool _a;\n    private volatile bool _ready;")]
    [InlineData("private bool _ready, _a = true;", "private volatile bool _ready;\n    private bool _a = true;")]
    [InlineData("private bool _a, _ready, _b, _c;", "private bool _a;\n    private volatile bool _ready;\n    private bool _b, _c;")]
    public Task Fields_declared_together_are_split(string declaration, string fixedDeclaration) => Verify(declaration, fixedDeclaration);

    [Theory]
    [InlineData("private DayOfWeek _ready;")]
    [InlineData("private char _ready;")]
    [InlineData("private string _ready;")]
    [InlineData("private nint _ready;")]
    [InlineData("private float _ready;")]
    public Task Types_of_at_most_one_word(string declaration) => Verify(declaration, declaration.Replace("private", "private volatile", StringComparison.Ordinal));

    [Fact]
    public Task Interlocked_may_stay() => Verify(
        "int _ready; void Set() => Interlocked.Exchange(ref _ready, 1);",
        "volatile int _ready; void Set() => Interlocked.Exchange(ref _ready, 1);");

    private static Task Verify(string declaration, string fixedDeclaration)
    {
        var name = declaration.Contains("s_ready", StringComparison.Ordinal) ? "s_ready" : "_ready";
        return new VerifyCS.Test
        {
            TestCode = Program(declaration, $"object Get() => {{|PUB1001:{name}|}};"),
            FixedCode = Program(fixedDeclaration, $"object Get() => {name};"),
            CodeActionEquivalenceKey = "VolatileModifier",
        }.RunAsync();
    }

    private static string Program(string declaration, string use) => $$"""
        using System;
        using System.Threading;

        class C
        {
            {{declaration}}
            {{use}}
        }
        """;
}
