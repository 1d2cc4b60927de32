using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Verification.SlowFieldAnalyzer,
    SafePublication.Analyzers.Tests.Verification.SlowFieldCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Verification;

/// <summary>What the verifier accepts, and that it fails whenever it should.</summary>
public class VerifierTests
{
    [Fact]
    public Task Accepts_the_marked_diagnostic() => VerifyCS.VerifyAnalyzerAsync("class C { public int [|slow|]; }");

    [Fact]
    public Task Accepts_a_mark_with_an_ID() => VerifyCS.VerifyAnalyzerAsync("class C { public int {|SLOW1:slow|}; }");

    [Fact]
    public Task Accepts_a_numbered_mark_with_its_message() => VerifyCS.VerifyAnalyzerAsync(
        "class C { public int {|#0:slow|}; }", VerifyCS.Diagnostic("SLOW1").WithLocation(0).WithArguments("slow"));

    [Fact]
    public Task Accepts_silence_without_marks() => VerifyCS.VerifyAnalyzerAsync("class C { public int fast; }");

    [Fact]
    public Task Accepts_an_error_that_is_expected()
        => VerifyCS.VerifyAnalyzerAsync("class C { public {|CS0246:Missing|} fast; }");

    [Fact]
    public Task Fails_on_a_missing_diagnostic() => Fails(VerifyCS.VerifyAnalyzerAsync("class C { public int [|fast|]; }"));

    [Fact]
    public Task Fails_on_a_surplus_diagnostic() => Fails(VerifyCS.VerifyAnalyzerAsync("class C { public int slow; }"));

    [Fact]
    public Task Fails_on_a_wrong_span() => Fails(VerifyCS.VerifyAnalyzerAsync("class C { public [|int slow|]; }"));

    [Fact]
    public Task Fails_on_a_wrong_message() => Fails(VerifyCS.VerifyAnalyzerAsync(
        "class C { public int {|#0:slow|}; }", VerifyCS.Diagnostic("SLOW1").WithLocation(0).WithArguments("fast")));

    [Fact]
    public Task Fails_on_an_additional_location_that_is_not_reported() => Fails(VerifyCS.VerifyAnalyzerAsync(
        "class {|#1:C|} { public int {|#0:slow|}; }", VerifyCS.Diagnostic("SLOW1").WithLocation(0).WithLocation(1)));

    [Fact]
    public Task Fails_on_a_source_that_does_not_compile() => Fails(VerifyCS.VerifyAnalyzerAsync("class C { public Missing fast; }"));

    [Fact]
    public Task Fails_on_an_analyzer_that_crashes() => Fails(VerifyCS.VerifyAnalyzerAsync("class C { public int crash; }"));

    [Fact]
    public Task Accepts_the_fixed_source()
        => VerifyCS.VerifyCodeFixAsync("class C { public int [|slow|]; }", "class C { public int fast; }");

    [Fact]
    public Task Accepts_every_diagnostic_fixed() => VerifyCS.VerifyCodeFixAsync(
        "class C { public int [|slow|]; } class D { public int [|slow|]; }", "class C { public int fast; } class D { public int fast; }");

    [Fact]
    public Task Fails_on_another_fixed_source()
        => Fails(VerifyCS.VerifyCodeFixAsync("class C { public int [|slow|]; }", "class C { public int other; }"));

    [Fact]
    public Task Fails_when_a_fix_is_offered_and_none_is_expected()
        => Fails(VerifyCS.VerifyCodeFixAsync("class C { public int [|slow|]; }", "class C { public int [|slow|]; }"));

    [Fact]
    public Task Fails_on_a_fixed_source_that_does_not_compile() => Fails(VerifyCS.VerifyCodeFixAsync(
        "class C { public int [|slow|]; int P => slow; }", "class C { public int fast; int P => slow; }"));

    [Fact]
    public Task Applies_the_chosen_action() => new VerifyCS.Test
    {
        TestCode = "class C { public int [|slow|]; }",
        FixedCode = "class C { public int quick; }",
        CodeActionIndex = 1,
    }.RunAsync();

    [Fact]
    public Task Applies_the_action_of_an_equivalence_key() => new VerifyCS.Test
    {
        TestCode = "class C { public int [|slow|]; }",
        FixedCode = "class C { public int quick; }",
        CodeActionIndex = 1,
        CodeActionEquivalenceKey = "quick",
    }.RunAsync();

    [Fact]
    public Task Fails_on_another_result_of_Fix_All() => Fails(new VerifyCS.Test
    {
        TestCode = "class C { public int [|slow|]; }",
        FixedCode = "class C { public int fast; }",
        BatchFixedCode = "class C { public int quick; }",
    }.RunAsync());

    [Fact]
    public Task Fails_on_another_number_of_applications() => Fails(new VerifyCS.Test
    {
        TestCode = "class C { public int [|slow|]; } class D { public int [|slow|]; }",
        FixedCode = "class C { public int fast; } class D { public int fast; }",
        NumberOfIncrementalIterations = 1,
    }.RunAsync());

    [Fact]
    public Task Follows_a_severity_of_the_analyzer_config() => new VerifyCS.Test
    {
        TestState =
        {
            Sources = { "class C { public int slow; }" },
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SLOW1.severity = none\n") },
        },
    }.RunAsync();

    [Fact]
    public async Task Fixes_a_second_file_and_a_second_project()
    {
        var test = new VerifyCS.Test();
        Fill(test.TestState, "[|slow|]");
        Fill(test.FixedState, "fast");
        test.TestState.AdditionalProjects["Other"].AdditionalReferences.AddRange(SdkReferences.All);
        test.NumberOfFixAllInProjectIterations = 2;
        test.NumberOfFixAllInDocumentIterations = 3;
        await test.RunAsync();

        static void Fill(SolutionState state, string name)
        {
            state.Sources.Add($"class C {{ public int {name}; }}");
            state.Sources.Add($"class D {{ public int {name}; }}");
            state.AdditionalProjects["Other"].Sources.Add($"class E {{ public int {name}; }}");
        }
    }

    private static Task Fails(Task verification) => Assert.ThrowsAnyAsync<InvalidOperationException>(() => verification);
}
