using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The values that a location may have when its object becomes reachable.</summary>
internal static class InitialValues
{
    /// <summary>
    /// The values with which an object needs its publication: an object that one of its constructors makes ready needs none, so a
    /// constructor's value counts only where it is known, and where no construction leaves the initialiser's, or zero, or false.
    /// </summary>
    public static IReadOnlyCollection<object?> Of(Location location, Program program)
    {
        if (Counts.IsCountdown(location, program))
            return [1];
        HashSet<object?> constructed = [];
        HashSet<Body> assigning = [];
        var initial = location.Member is IParameterSymbol { HasExplicitDefaultValue: true, ExplicitDefaultValue: var given } ? given : DefaultValues.Of(TypeOf(location));
        var (isInitialised, isTold) = (false, false);
        foreach (var site in program.AccessesOf(location))
        {
            if (site.Event is not Access { IsStore: true, Value: { Kind: var kind, ConstantValue: var constant } })
                continue;
            if (kind != ValueKind.Constant)
                isTold |= IsConstructor(site.Body);
            else if (IsInitialiser(site))
                (initial, isInitialised) = (constant, true);
            else if (IsConstructor(site.Body) && assigning.Add(site.Body))
                constructed.Add(constant);
        }

        if (constructed.Count == 0 || isTold || (isInitialised && constructed.Count > 1) || assigning.Any(body => IsPassedBy(body, location))
            || (!location.Member.IsStatic && (program.ConstructorsOf(location.Member.ContainingType).Any(body => !assigning.Contains(body)) || IsLeftBySibling(location, assigning, program))))
            return [initial];
        return constructed.Contains(DefaultValues.Of(TypeOf(location))) ? [DefaultValues.Of(TypeOf(location))] : constructed;
    }

    /// <summary>Whether a reference is set wherever its object is made, and never taken back: whoever asks finds it there.</summary>
    public static bool AreThere(Location location, Program program)
    {
        if (location.IsContents || location.IsInherited || TypeOf(location.Member) is not { IsReferenceType: true } || location.Member is not (IFieldSymbol or IPropertySymbol) || location.Member.ContainingType is not { IsReferenceType: true })
            return false;
        var stores = program.AccessesOf(location).FindAll(site => site.Event is Access { IsStore: true });
        return stores.TrueForAll(store => ((Access)store.Event).Value.IsFresh) && (stores.Exists(IsInitialiser) || (!location.Member.IsStatic
            && program.ConstructorsOf(location.Member.ContainingType).ToList() is { Count: > 0 } constructors && !constructors.Exists(constructor => IsPassedBy(constructor, location))));
    }

    /// <summary>What a struct of several words is at first is not one constant that a test could be compared with.</summary>
    public static bool AreUnknown(Location location) => TypeOf(location) is { IsValueType: true } type && TornTypes.CanTear(type)
        && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    /// <summary>The type of what lies there: of the elements, where the contents of an array are meant.</summary>
    public static ITypeSymbol? TypeOf(Location location) => location.IsContents && TypeOf(location.Member) is IArrayTypeSymbol array ? array.ElementType : TypeOf(location.Member);

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol raised => raised.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        INamedTypeSymbol inherited => inherited,
        _ => null,
    };

    /// <summary>Whether nothing but its declaration stores a variable: it has its value before anybody captures it.</summary>
    public static bool AreDeclared(IEnumerable<Site> stores) => stores.All(store => store.Event.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax);

    /// <summary>Whether a constructor may end without a store of the member.</summary>
    private static bool IsPassedBy(Body constructor, Location location) => constructor.Reaches(node => constructor.Events[node] is Exit { IsThrow: false },
        node => constructor.Events[node] is Access { IsStore: true } store && store.Location.Equals(location));

    /// <summary>Whether only constructors of derived classes assign the member, and objects of another derived class use it.</summary>
    private static bool IsLeftBySibling(Location location, HashSet<Body> assigning, Program program)
    {
        var owner = location.Member.ContainingType;
        var makers = assigning.Select(body => body.Method!.ContainingType).ToList();
        return owner is not null && makers.TrueForAll(maker => maker.Inherits(owner)) && program.AccessesOf(location).Exists(site => site.Body.Owner.ContainingType is { } user
            && user.Inherits(owner) && !makers.Exists(maker => user.IsOrInherits(maker) || maker.Inherits(user)));
    }

    private static bool IsConstructor(Body body) => body.Method is { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor };

    private static bool IsInitialiser(Site site) =>
        site.Body.Method is null || ((Access)site.Event).Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax;
}
