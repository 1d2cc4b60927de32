using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Options;

namespace SafePublication.Analyzers.Rules.PUB0001_MalformedOption;

/// <summary>
/// An option that cannot be understood is not silently its default. Option files cannot be pointed at by an analyzer, so the report has no place.
/// </summary>
internal static class MalformedOptionRule
{
    // safe_publication.memory_model = emca     <- 'net' would be used, and nobody would know
    public static readonly DiagnosticDescriptor Descriptor = new(
        "PUB0001", "Option cannot be understood",
        "'{1}' is no value of the option '{0}', which takes {2}: {3}", "Publication", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "An option in .editorconfig or .globalconfig has a value that means nothing. Another value is used instead.",
        helpLinkUri: Room.Page("PUB0001", "MalformedOption"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    // safe_publication.memory_modle = ecma     <- nothing would read it, and nobody would know
    public static readonly DiagnosticDescriptor UnknownDescriptor = new(
        "PUB0001", "Option cannot be understood",
        "there is no option '{0}', it changes nothing; the nearest name is '{1}'", "Publication", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "An option in .editorconfig or .globalconfig has a name that no option of ours has. It changes nothing.",
        helpLinkUri: Room.Page("PUB0001", "MalformedOption"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static Diagnostic Report(MalformedOption option) =>
        Diagnostic.Create(Descriptor, Location.None, option.Option, option.Value, option.Expected, option.Instead);

    public static Diagnostic Report(UnknownOption option) => Diagnostic.Create(UnknownDescriptor, Location.None, option.Option, option.Nearest);
}
