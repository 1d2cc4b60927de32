using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>All elements of an array are one location: whether two accesses mean the same element, as far as the words of their indices tell.</summary>
internal static class SameElement
{
    /// <summary>Whether a value that comes from the published location is the published object: always, unless that is an element that is named by another index.</summary>
    public static bool Is(Value value, Access published) => !published.Location.IsContents || published.Syntax is not AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element }
        || value.All.Any(one => LoadOf(one, published.Location) is not { Syntax: ElementAccessExpressionSyntax loaded } || SyntaxFactory.AreEquivalent(loaded.ArgumentList, element.ArgumentList));

    private static Access? LoadOf(Value value, Location element)
    {
        for (var each = value; each is { Kind: ValueKind.Loaded, Place: { } place }; each = place.Through)
        {
            if (place.Location.Equals(element))
                return each.Source as Access;
        }

        return null;
    }
}
