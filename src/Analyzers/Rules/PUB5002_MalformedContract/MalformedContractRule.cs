using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB5002_MalformedContract;

/// <summary>A contract that cannot be meant so is not honoured: it is no evidence and silences nothing.</summary>
internal static class MalformedContractRule
{
    // [PublishedBy("_redy")] int[] _table;     <- nothing is called so, and nothing would be checked
    public static readonly DiagnosticDescriptor Descriptor = new(
        "PUB5002", "Contract cannot be honoured",
        "[{0}] on '{1}' is not honoured: {2}", "Publication", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "A contract attribute names what does not exist, contradicts another one, or stands where it means nothing.",
        helpLinkUri: Room.Page("PUB5002", "MalformedContract"));

    public static Diagnostic Report(MalformedContract malformed) => Diagnostic.Create(
        Descriptor, Place(malformed.Contract), malformed.Contract.Kind, malformed.Contract.Holder.Name, malformed.Objection);

    private static Microsoft.CodeAnalysis.Location Place(Contract contract) => contract.Syntax switch
    {
        AttributeSyntax { ArgumentList.Arguments: [var argument, ..] } => argument.GetLocation(),
        { } attribute => attribute.GetLocation(),
        null => contract.Holder.Locations[0],
    };
}
