using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SafePublication.CommandLine.Tests.StandIn;

/// <summary>A repair with a bug: it throws when it is asked.</summary>
internal sealed class CrashingFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [PlainFlagAnalyzer.Id];

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => throw new InvalidOperationException("the bug");
}
