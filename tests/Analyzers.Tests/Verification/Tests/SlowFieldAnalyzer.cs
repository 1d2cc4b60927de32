using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Verification;

/// <summary>Reports every field called 'slow', and crashes on one called 'crash'.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SlowFieldAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "SLOW1", "Slow field", "Field '{0}' is slow", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Report, SymbolKind.Field);
    }

    private static void Report(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "crash")
            throw new InvalidOperationException("The analyzer meets the field that it cannot take.");
        if (context.Symbol.Name == "slow")
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, context.Symbol.Locations[0], context.Symbol.Name));
    }
}
