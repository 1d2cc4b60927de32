using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>A member and a flag that publishes it.</summary>
internal sealed record PublishedMember(ISymbol Member, ISymbol Flag);
