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

    // if (_ready) { ... thousands of calls ... }     <- the search for what the readers use ends before they do
    public static readonly DiagnosticDescriptor CutOffDescriptor = new(
        "PUB0002", "Code is not analysed",
        "the readers of '{0}' are followed only as far as the steps for one flag reach: nothing is found, and not all is known", "Publication", DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "The code behind the tests of a flag is so long that the analysis follows only the nearest of it. A read of the payload further on is not known to any rule.",
        helpLinkUri: Room.Page("PUB0002", "NotAnalysed"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    // an error of the analysis itself     <- what it was after is left out, all the rest is judged
    public static readonly DiagnosticDescriptor FailedDescriptor = new(
        "PUB0002", "Code is not analysed",
        "an error in the analysis itself ({1}) ended the search for {0}: not all of it is known; please report this", "Publication", DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "The analysis has a defect that this code brings to light. What it was searching for is not known to any rule; all other findings stand.",
        helpLinkUri: Room.Page("PUB0002", "NotAnalysed"));

    /// <summary>Of a flag that another assembly declares there is no place to show.</summary>
    public static Diagnostic ReportCutOff(ISymbol flag, Compilation compilation) => Diagnostic.Create(
        CutOffDescriptor, SymbolEqualityComparer.Default.Equals(flag.ContainingAssembly, compilation.Assembly) ? flag.Locations[0] : Microsoft.CodeAnalysis.Location.None, flag.Name);

    public static Diagnostic Report(Failure failure, Microsoft.CodeAnalysis.Location location) => Diagnostic.Create(
        FailedDescriptor, location, failure.Subject, $"{failure.Error.GetType().Name}: {failure.Error.Message}");

    public static Diagnostic Report(ISymbol owner) => Diagnostic.Create(Descriptor, owner.Locations[0], FunctionNames.Of(owner));
}
