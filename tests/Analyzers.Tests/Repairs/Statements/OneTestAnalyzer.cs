using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Repairs.Statements;

/// <summary>Stands in for the analysis: reports the test of a method that has a lock, but no test inside it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OneTestAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Missing = new("PUB2006", "Missing", "'{0}'", "Publication", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Missing];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.MethodDeclaration);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        var locks = context.Node.DescendantNodes().OfType<LockStatementSyntax>().ToList();
        if (locks.Count == 0 || locks.Any(@lock => @lock.DescendantNodes().Any(node => node is IfStatementSyntax)))
            return;
        var test = context.Node.DescendantNodes().OfType<IfStatementSyntax>().First();
        context.ReportDiagnostic(Diagnostic.Create(Missing, test.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().First().GetLocation(), "_ready"));
    }
}
