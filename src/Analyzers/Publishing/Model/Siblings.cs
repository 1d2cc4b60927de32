namespace SafePublication.Analyzers.Publishing;

/// <summary>Objects of classes that inherit from one base, and not from each other, have its members each for itself.</summary>
internal static class Siblings
{
    /// <summary>Whether two functions that reach the member through their own object cannot mean the same one.</summary>
    public static bool AreApart(Site one, Site other) => IsOfThis(one) && IsOfThis(other)
        && one.Body.Owner.ContainingType is { } left && other.Body.Owner.ContainingType is { } right
        && !left.IsOrInherits(right) && !right.IsOrInherits(left);

    private static bool IsOfThis(Site site) => site.Event is Access { Place.Through.Kind: ValueKind.This };
}
