using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Holders;
using SafePublication.Analyzers.Repairs;

namespace SafePublication.Analyzers;

/// <summary>Moves a sentinel and the fields that it guards into one object that one reference publishes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SentinelGuardsSiblingsCodeFix))]
public sealed class SentinelGuardsSiblingsCodeFix : FlagCodeFix
{
    /// <summary>Creates the fix.</summary>
    public SentinelGuardsSiblingsCodeFix()
        : base(new HolderRepair())
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB1003");
}
