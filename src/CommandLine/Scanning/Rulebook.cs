using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SafePublication.Analyzers;

namespace SafePublication.CommandLine.Scanning;

/// <summary>The analyzers to run and the repairs to offer.</summary>
internal sealed record Rulebook(ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<CodeFixProvider> Fixes)
{
    /// <summary>All rules of SafePublication, with every code fix that its assembly holds.</summary>
    public static Rulebook SafePublication { get; } = new([new PublicationAnalyzer()], FixesBeside("SafePublication.Analyzers.CodeFixes"));

    private static ImmutableArray<CodeFixProvider> FixesBeside(string assembly) =>
    [
        .. System.Reflection.Assembly.Load(assembly).GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];
}
