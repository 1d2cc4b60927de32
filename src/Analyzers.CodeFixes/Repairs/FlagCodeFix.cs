using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Flags;

namespace SafePublication.Analyzers.Repairs;

/// <summary>A fix that repairs the flag which is reported, in the whole solution.</summary>
public abstract class FlagCodeFix : CodeFixProvider
{
    private readonly IFlagRepair[] _repairs;

    private protected FlagCodeFix(params IFlagRepair[] repairs) => _repairs = repairs;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FlagFixAllProvider(_repairs, IsRepairable);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        var diagnostics = context.Diagnostics.Where(IsRepairable).ToImmutableArray();
        foreach (var flag in await FlagResolver.ResolveAsync(solution, diagnostics, context.CancellationToken).ConfigureAwait(false))
        {
            var ofFlag = diagnostics.Where(diagnostic => flag.IsReportedAt(context.Document.Id, diagnostic.Location.SourceSpan)).ToImmutableArray();
            foreach (var repair in _repairs)
            {
                if (await VerifiedRepair.ApplyAsync(repair, [flag], solution, context.CancellationToken).ConfigureAwait(false) is { } repaired)
                    context.RegisterCodeFix(CodeAction.Create(repair.Title(flag), _ => Task.FromResult(repaired), repair.EquivalenceKey), ofFlag);
            }
        }
    }

    /// <summary>Whether the analysis says that these repairs cure what is reported.</summary>
    private protected virtual bool IsRepairable(Diagnostic diagnostic) => true;
}
