using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>
/// Stands in for the analysis where only the repair is tested: every variable called something with 'ready' is a flag, and each plain
/// lock-free load and each plain store of it is reported as the analysis would. Order does not cure one that is called 'early' too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadyNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Load = new("PUB1001", "Load", "'{0}'", "Publication", DiagnosticSeverity.Warning, true);

    private static readonly DiagnosticDescriptor Store = new("PUB1002", "Store", "'{0}'", "Publication", DiagnosticSeverity.Warning, true);

    private static readonly ImmutableDictionary<string, string?> Repairable = ImmutableDictionary<string, string?>.Empty.Add("OrderRepairs", "true");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Load, Store];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            Judge, OperationKind.FieldReference, OperationKind.PropertyReference, OperationKind.LocalReference, OperationKind.ParameterReference);
    }

    private static void Judge(OperationAnalysisContext context)
    {
        var (symbol, access) = (Symbol(context.Operation), context.Operation);
        if (!IsFlag(symbol) || access.Parent is IArgumentOperation { Syntax: ArgumentSyntax { RefKindKeyword.RawKind: not 0 } } or INameOfOperation || IsInitial(access))
            return;
        var isStore = access.Parent is IAssignmentOperation assignment && assignment.Target == access || access.Parent is IIncrementOrDecrementOperation;
        if (!isStore && access.Syntax.Ancestors().Any(node => node is LockStatementSyntax))
            return;
        var location = (isStore ? access.Parent! : access).Syntax.GetLocation();
        var properties = symbol.Name.Contains("early", StringComparison.OrdinalIgnoreCase) ? null : Repairable;
        context.ReportDiagnostic(Diagnostic.Create(isStore ? Store : Load, location, properties, symbol.Name));
    }

    private static ISymbol Symbol(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => member.Member,
        ILocalReferenceOperation local => local.Local,
        _ => ((IParameterReferenceOperation)operation).Parameter,
    };

    private static bool IsFlag(ISymbol symbol) => symbol.Name.Contains("ready", StringComparison.OrdinalIgnoreCase) && symbol switch
    {
        IFieldSymbol variable => variable is { IsVolatile: false, AssociatedSymbol: null, ContainingType.IsTupleType: false },
        IPropertySymbol property => property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(variable
            => SymbolEqualityComparer.Default.Equals(variable.AssociatedSymbol, property)) && !UsesVolatile(property),
        ILocalSymbol local => local.ContainingSymbol.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().Any(node => node is LambdaExpressionSyntax),
        _ => true,
    };

    private static bool UsesVolatile(IPropertySymbol property)
        => property.DeclaringSyntaxReferences[0].GetSyntax().ToString().Contains("Volatile.Read", StringComparison.Ordinal);

    private static bool IsInitial(IOperation access)
        => access.Parent is IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } or IParameterInitializerOperation
        || access.Syntax.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null
        || access.Syntax.Parent.IsKind(SyntaxKind.NameColon);
}
