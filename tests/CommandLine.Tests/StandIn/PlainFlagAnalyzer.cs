using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.CommandLine.Tests.StandIn;

/// <summary>A rule small enough to know by heart: every <c>_ready = true</c> is a finding, its other end every <c>if (_ready)</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PlainFlagAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "TEST0001";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A flag is raised plainly",
        "'{0}' is raised by a plain store",
        "Test",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Another thread may see the flag before the state.",
        helpLinkUri: "https://example.org/TEST0001");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.SimpleAssignmentExpression);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_ready" } flag } store)
        {
            var tests = context.Node.SyntaxTree.GetRoot().DescendantNodes().OfType<IfStatementSyntax>().Select(test => test.Condition.GetLocation());
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, store.GetLocation(), tests, flag.Identifier.ValueText));
        }
    }
}
