using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB0002_NotAnalysed;

/// <summary>What the analysis leaves out is said, so that silence is never taken for a verdict.</summary>
internal static class NotAnalysedRule
{
    // return Is(Is(Is( ... 2,000 deep ... )));     <- the walk ends before the stack does
    public static readonly DiagnosticDescriptor Descriptor = new(
        "PUB0002", "Code is not analysed",
        "'{0}' nests deeper than the analysis can follow, so no publication race is found in it", "Publication", DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "Expressions or statements nest so deeply that the stack does not reach to their end. What this member reads and writes is not known to any rule.",
        helpLinkUri: Room.Page("PUB0002", "NotAnalysed"));

    public static Diagnostic Report(ISymbol owner) => Diagnostic.Create(Descriptor, owner.Locations[0], FunctionNames.Of(owner));
}
