using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Stands in for the analysis: reports each store to a struct field that is called '_value'.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StructFieldAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Torn = new("PUB3001", "Torn", "'{0}'", "Publication", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Torn];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Judge, OperationKind.SimpleAssignment);
    }

    private static void Judge(OperationAnalysisContext context)
    {
        var store = (ISimpleAssignmentOperation)context.Operation;
        if (store.Target is IFieldReferenceOperation { Field: { Name: "_value", Type.IsValueType: true } })
            context.ReportDiagnostic(Diagnostic.Create(Torn, store.Syntax.GetLocation(), "_value"));
    }
}
