using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine.Repairing;

/// <summary>Gives a Fix All provider the findings of the scan, so that nothing is analysed twice.</summary>
internal sealed class KnownDiagnostics(ImmutableArray<Finding> findings) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Where(finding => finding.Document!.Project.Id == project.Id));

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Task.FromResult(Where(finding => finding.Document!.Id == document.Id));

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Enumerable.Empty<Diagnostic>());

    private IEnumerable<Diagnostic> Where(Func<Finding, bool> predicate) =>
        findings.Where(finding => finding.Document is not null && predicate(finding)).Select(finding => finding.Diagnostic);
}
