using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Repairs.Statements;

/// <summary>Stands in for the analysis: reports a store to '_ready' that a store to '_n' follows in the same method, and that store beside it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EarlyStoreAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Early = new("PUB2001", "Early", "'{0}'", "Publication", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Early];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.SimpleAssignmentExpression, SyntaxKind.InvocationExpression);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        if (!context.Node.ToString().Contains("_ready", StringComparison.Ordinal) || context.Node.Parent is not ExpressionStatementSyntax)
            return;
        var payload = context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .LastOrDefault(store => store.Left.ToString() == "_n" && store.SpanStart > context.Node.SpanStart);
        if (payload is not null)
            context.ReportDiagnostic(Diagnostic.Create(Early, context.Node.GetLocation(), [payload.GetLocation()], "_ready"));
    }
}
