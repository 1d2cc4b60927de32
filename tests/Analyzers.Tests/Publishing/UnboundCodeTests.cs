using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Code that does not bind neither stops the analysis nor is guessed at.</summary>
public sealed class UnboundCodeTests
{
    [Fact]
    public Task A_constant_whose_value_is_unknown_has_no_place() => new VerifyCS.Test
    {
        TestCode = "class Box { const int Size = Missing.Size; static int Twice() => Size + Size; }",
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();
}
