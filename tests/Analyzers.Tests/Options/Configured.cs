using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<SafePublication.Analyzers.PublicationAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Options;

/// <summary>Verifies what is reported under options.</summary>
internal static class Configured
{
    /// <summary>Options for every C# file, as an .editorconfig holds them.</summary>
    public static Task VerifyAsync(string options, string source, params DiagnosticResult[] expected) =>
        VerifyAsync("/.editorconfig", $"root = true\n[*.cs]\n{options}\n", source, expected);

    /// <summary>Options for the whole compilation, as a .globalconfig holds them.</summary>
    public static Task VerifyGlobalAsync(string options, string source, params DiagnosticResult[] expected) =>
        VerifyAsync("/.globalconfig", $"is_global = true\n{options}\n", source, expected);

    /// <summary>A file of options as it stands.</summary>
    public static Task VerifyAsync(string path, string config, string source, params DiagnosticResult[] expected)
    {
        var test = new VerifyCS.Test { TestCode = source };
        ImplicitUsings.AddTo(test.TestState);
        test.TestState.AnalyzerConfigFiles.Add((path, config));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    public static DiagnosticResult Malformed(string option, string value, string expected, string instead) =>
        VerifyCS.Diagnostic("PUB0001").WithArguments($"safe_publication.{option}", value, expected, instead).WithNoLocation();

    public static DiagnosticResult Unknown(string option, string nearest) => new DiagnosticResult(new PublicationAnalyzer().SupportedDiagnostics.Last(rule => rule.Id == "PUB0001"))
        .WithArguments($"safe_publication.{option}", $"safe_publication.{nearest}").WithNoLocation();
}
