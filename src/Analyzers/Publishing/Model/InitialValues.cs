using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The values that a location may have when its object becomes reachable.</summary>
internal static class InitialValues
{
    public static IReadOnlyCollection<object?> Of(Location location, Program program)
    {
        HashSet<object?> values = [];
        foreach (var site in program.AccessesOf(location))
        {
            if (site.Event is Access { IsStore: true, Value: { Kind: ValueKind.Constant, ConstantValue: var constant } } && IsInitialisation(site))
                values.Add(constant);
        }

        if (values.Count == 0)
            values.Add(DefaultValues.Of(TypeOf(location.Member)));
        return values;
    }

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static bool IsInitialisation(Site site) =>
        site.Body.Method is null or { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
        || ((Access)site.Event).Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax;
}
