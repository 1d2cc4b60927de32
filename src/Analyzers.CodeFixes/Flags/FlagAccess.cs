using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Flags;

/// <summary>One reference to a flag: where it is, what it does and which locks the statements around it hold.</summary>
internal sealed record FlagAccess(Document Document, ExpressionSyntax Reference, FlagAccessKind Kind, ImmutableHashSet<ISymbol> Locks)
{
    public bool IsLoad => Kind is FlagAccessKind.Load or FlagAccessKind.ConditionalLoad;

    public bool IsStore => Kind is FlagAccessKind.Store or FlagAccessKind.UsedStore or FlagAccessKind.Update;
}
