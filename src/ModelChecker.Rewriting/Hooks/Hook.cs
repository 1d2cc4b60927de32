using System.Reflection;

namespace SafePublication.ModelChecker.Rewriting.Hooks;

/// <summary>A library method's replacement in the runtime.</summary>
/// <param name="Method">The static method to call instead.</param>
/// <param name="TypeArguments">What its type parameters stand for, in terms of the library method's own.</param>
/// <param name="Extras">The parameters after the library method's own: tokens and the site, by name.</param>
internal sealed record Hook(MethodInfo Method, IReadOnlyList<Type> TypeArguments, IReadOnlyList<string> Extras)
{
    /// <summary>What follows the name of an argument whose location an extra site is named after.</summary>
    private const string SiteOfArgument = "Site";

    /// <summary>False for a hook such as that of <c>Thread.Yield</c>: whatever performs events wants to know its site.</summary>
    public bool PerformsEvents => Extras.Contains("site");

    /// <summary>The place of the argument that an extra site is named after, the receiver included; negative for the others.</summary>
    public int ArgumentOf(string extra) => Array.FindIndex(Method.GetParameters(), parameter => extra == parameter.Name + SiteOfArgument);

    /// <summary>The hook of this class that takes the place of a library method, or null.</summary>
    public static Hook? For(MethodBase original, Type hooks) =>
        hooks.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(hook => hook.Name == NameFor(original))
            .OrderBy(hook => hook.IsGenericMethod)
            .Select(hook => Match(hook, original))
            .FirstOrDefault(match => match is not null);

    private static string NameFor(MethodBase original) => original.IsConstructor ? "Create" : original.Name;

    private static Hook? Match(MethodInfo hook, MethodBase original)
    {
        var wanted = ParametersOf(original).ToArray();
        var offered = hook.GetParameters();
        if (offered.Length < wanted.Length || offered.Skip(wanted.Length).Any(parameter => !IsExtra(parameter)))
            return null;
        var pattern = new TypePattern(hook.IsGenericMethod ? hook.GetGenericArguments().Length : 0);
        for (var i = 0; i < wanted.Length; i++)
        {
            if (IsExtra(offered[i]) || !pattern.Matches(offered[i].ParameterType, wanted[i]))
                return null;
        }
        if (!pattern.Matches(hook.ReturnType, original is MethodInfo method ? method.ReturnType : original.DeclaringType!))
            return null;
        return pattern.Bound.Contains(null) || !KeepsConstraints(hook, pattern.Bound)
            ? null
            : new Hook(hook, [.. pattern.Bound!], [.. offered.Skip(wanted.Length).Select(parameter => parameter.Name!)]);
    }

    /// <summary>A hook for references does not take the place of a method on structs.</summary>
    private static bool KeepsConstraints(MethodInfo hook, IReadOnlyList<Type?> bound) => !hook.IsGenericMethod
        || hook.GetGenericArguments().Zip(bound).All(pair => !pair.First.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) || !pair.Second!.IsValueType);

    private static readonly HashSet<string> ExtraNames = ["token", "valueToken", "comparandToken", "site"];

    private static bool IsExtra(ParameterInfo parameter) => ExtraNames.Contains(parameter.Name!)
        || parameter.ParameterType == typeof(int) && parameter.Name!.EndsWith(SiteOfArgument, StringComparison.Ordinal);

    private static IEnumerable<Type> ParametersOf(MethodBase original)
    {
        if (original is { IsStatic: false, IsConstructor: false })
            yield return original.DeclaringType!.IsValueType ? original.DeclaringType.MakeByRefType() : original.DeclaringType;
        foreach (var parameter in original.GetParameters())
            yield return parameter.ParameterType;
    }
}
