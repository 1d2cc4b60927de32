using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>One diagnostic, by the line on which it stands.</summary>
internal sealed record Report(string Id, int Line, DiagnosticSeverity Severity)
{
    public static Report Of(Diagnostic diagnostic) =>
        new(diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Severity);

    public override string ToString() => $"{Id}@{Line}";
}
