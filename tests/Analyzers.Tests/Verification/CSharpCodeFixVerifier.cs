using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Verification;

/// <summary>
/// Verifies what an analyzer reports and what a fix makes of it. A source is a file of a project with implicit usings; a
/// <see cref="Test"/> has none.
/// </summary>
public static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
    where TVerifier : IVerifier, new()
{
    public static DiagnosticResult Diagnostic(string id)
        => new(new TAnalyzer().SupportedDiagnostics.First(descriptor => descriptor.Id == id));

    /// <summary>Expects what the source marks and what is listed; without either, silence.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new Test { TestCode = source };
        ImplicitUsings.AddTo(test.TestState);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Expects the fixed source one by one and by every Fix All; the same source means that no fix is offered.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => VerifyCodeFixAsync(source, [], fixedSource);

    public static Task VerifyCodeFixAsync(string source, DiagnosticResult expected, string fixedSource)
        => VerifyCodeFixAsync(source, [expected], fixedSource);

    public static Task VerifyCodeFixAsync(string source, DiagnosticResult[] expected, string fixedSource)
    {
        var test = new Test { TestCode = source, FixedCode = fixedSource };
        ImplicitUsings.AddTo(test.TestState);
        ImplicitUsings.AddTo(test.FixedState);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    public sealed class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, TVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");

            // A rule has two descriptors with one ID: what one type shows, and what the whole compilation shows.
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
            TestState.AdditionalReferences.AddRange(SdkReferences.All);
        }

        public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion);
    }
}
