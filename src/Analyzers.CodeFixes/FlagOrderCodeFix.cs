using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Repairs;

namespace SafePublication.Analyzers;

/// <summary>Orders every access of a ready flag in the whole solution: with <c>Volatile</c>, or by declaring the flag volatile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlagOrderCodeFix))]
public sealed class FlagOrderCodeFix : CodeFixProvider
{
    private static readonly IFlagRepair[] Repairs = [new AcquireReleaseRepair(), new VolatileModifierRepair()];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB1001", "PUB1002", "PUB1003", "PUB1005", "PUB4001");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new FlagFixAllProvider(Repairs);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        var diagnostics = context.Diagnostics.Where(OrderRepairs.IsOffered).ToImmutableArray();
        foreach (var flag in await FlagResolver.ResolveAsync(solution, diagnostics, context.CancellationToken).ConfigureAwait(false))
        {
            var ofFlag = diagnostics.Where(diagnostic => flag.IsReportedAt(context.Document.Id, diagnostic.Location.SourceSpan)).ToImmutableArray();
            foreach (var repair in Repairs)
            {
                if (await VerifiedRepair.ApplyAsync(repair, [flag], solution, context.CancellationToken).ConfigureAwait(false) is { } repaired)
                    context.RegisterCodeFix(CodeAction.Create(repair.Title(flag), _ => Task.FromResult(repaired), repair.EquivalenceKey), ofFlag);
            }
        }
    }
}
