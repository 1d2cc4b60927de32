using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafePublication.Analyzers.Publishing;
using SafePublication.Analyzers.Rules;

namespace SafePublication.Analyzers;

/// <summary>
/// Hosts the engine: lowers every operation block once, builds the publications of each type while it is edited and of the whole
/// compilation at its end, and asks every rule for its judgement.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublicationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleRegistry.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var analysis = new CompilationAnalysis(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSymbolAction(analysis.JudgeContracts, SymbolKind.NamedType);
        context.RegisterSymbolStartAction(symbol => StartType(symbol, analysis), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(analysis.JudgeCompilation);
    }

    private static void StartType(SymbolStartAnalysisContext context, CompilationAnalysis analysis)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        analysis.Note(type);
        context.RegisterOperationBlockAction(block => analysis.Add(type.Outermost(), block.OwningSymbol, block.OperationBlocks, block.ReportDiagnostic));
        if (type.ContainingType is null)
            context.RegisterSymbolEndAction(end => analysis.JudgeType(type, end));
    }
}
