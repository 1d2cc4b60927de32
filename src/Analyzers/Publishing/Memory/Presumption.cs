using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Unknown code works on an object under a lock: on what a field holds, or on this object's own fields. Whether that makes what a flag announces
/// is known when all functions are: then a store stands here, or nothing.
/// </summary>
internal sealed class Presumption : Event
{
    public Presumption(SyntaxNode syntax, Place place, IMethodSymbol? step = null)
        : base(syntax) => (Place, Step) = (place, step);

    /// <summary>What it may store: the contents of a field, or a field of this object that code outside its class may set.</summary>
    public Place Place { get; }

    /// <summary>The abstract function of this object that is called; null for code of which nothing is known. What overrides it may be seen.</summary>
    public IMethodSymbol? Step { get; }
}
