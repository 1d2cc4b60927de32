using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Repairs;

namespace SafePublication.Analyzers;

/// <summary>Holds a value of several words in an object, so that it is published whole by one reference.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TornValueCodeFix))]
public sealed class TornValueCodeFix : FlagCodeFix
{
    /// <summary>Creates the fix.</summary>
    public TornValueCodeFix()
        : base(new BoxedValueRepair())
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB3001");
}
