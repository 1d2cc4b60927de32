using SafePublication.Annotations;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<SafePublication.Analyzers.PublicationAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.ContractCases;

/// <summary>Verifies source that uses the contract attributes.</summary>
internal static class Annotated
{
    public static Task VerifyAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new VerifyCS.Test { TestCode = source };
        ImplicitUsings.AddTo(test.TestState);
        test.TestState.Sources.Add(("/0/Annotations.cs", "global using SafePublication.Annotations;"));
        test.TestState.AdditionalReferences.Add(typeof(PublishedByAttribute).Assembly);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    public static DiagnosticResult Malformed(string contract, string member, string why) =>
        VerifyCS.Diagnostic("PUB5002").WithArguments(contract, member, why).WithLocation(0);
}
