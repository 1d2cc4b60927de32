namespace SafePublication.ModelChecker.Rewriting.Hooks;

/// <summary>Matches a hook's parameter types, which may contain the hook's own type parameters, with those of a library method.</summary>
internal sealed class TypePattern(int typeParameters)
{
    private readonly Type?[] _bound = new Type?[typeParameters];

    /// <summary>What each type parameter of the hook stands for; complete after a successful match of all parameters.</summary>
    public IReadOnlyList<Type?> Bound => _bound;

    public bool Matches(Type pattern, Type actual)
    {
        if (pattern.IsGenericMethodParameter)
            return Bind(pattern.GenericParameterPosition, actual);
        if (pattern.IsByRef || pattern.IsArray)
            return pattern.IsByRef == actual.IsByRef && pattern.IsArray == actual.IsArray
                && Matches(pattern.GetElementType()!, actual.GetElementType()!);
        if (!pattern.ContainsGenericParameters)
            return pattern == actual;
        return actual.IsGenericType && pattern.GetGenericTypeDefinition() == actual.GetGenericTypeDefinition()
            && pattern.GetGenericArguments().Zip(actual.GetGenericArguments()).All(pair => Matches(pair.First, pair.Second));
    }

    private bool Bind(int position, Type actual)
    {
        if (actual.IsByRef || actual.IsPointer || actual.IsByRefLike)
            return false;
        _bound[position] ??= actual;
        return _bound[position] == actual;
    }
}
