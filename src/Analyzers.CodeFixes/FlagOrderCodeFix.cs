using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Repairs;

namespace SafePublication.Analyzers;

/// <summary>Orders every access of a ready flag in the whole solution: with <c>Volatile</c>, by declaring the flag volatile, by LazyInitializer, or by the lock alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlagOrderCodeFix))]
public sealed class FlagOrderCodeFix : FlagCodeFix
{
    /// <summary>Creates the fix.</summary>
    public FlagOrderCodeFix()
        : base(new AcquireReleaseRepair(), new VolatileModifierRepair(), new LazyInitializerRepair(), new LockRepair())
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB1001", "PUB1002", "PUB1003", "PUB1004", "PUB1005", "PUB1006", "PUB1007", "PUB4001");

    private protected override bool IsRepairable(Diagnostic diagnostic) => OrderRepairs.IsOffered(diagnostic);
}
