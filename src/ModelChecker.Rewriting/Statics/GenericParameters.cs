using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>A nested type repeats the type parameters of its owner, as the metadata format wants it.</summary>
internal static class GenericParameters
{
    public static void Copy(TypeDefinition owner, TypeDefinition nested)
    {
        foreach (var parameter in owner.GenericParameters)
            nested.GenericParameters.Add(new GenericParameter(parameter.Name, nested) { Attributes = parameter.Attributes & ~GenericParameterAttributes.VarianceMask });
        for (var i = 0; i < owner.GenericParameters.Count; i++)
        {
            foreach (var constraint in owner.GenericParameters[i].Constraints)
                nested.GenericParameters[i].Constraints.Add(new GenericParameterConstraint(Rebind(constraint.ConstraintType, nested)));
        }
    }

    /// <summary>The owner as seen from the nested type: <c>Owner&lt;T&gt;</c> with the nested type's own <c>T</c>.</summary>
    public static TypeReference Instance(TypeReference open, IGenericParameterProvider context)
    {
        if (context.GenericParameters.Count == 0)
            return open;
        var instance = new GenericInstanceType(open);
        foreach (var parameter in context.GenericParameters)
            instance.GenericArguments.Add(parameter);
        return instance;
    }

    /// <summary>The same type, written with the type parameters of another owner.</summary>
    public static TypeReference Rebind(TypeReference type, IGenericParameterProvider owner)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Type } parameter:
                return owner.GenericParameters[parameter.Position];
            case IModifierType modified:
                return Rebind(modified.ElementType, owner);
            case ArrayType array:
                return array.IsVector ? new ArrayType(Rebind(array.ElementType, owner)) : new ArrayType(Rebind(array.ElementType, owner), array.Rank);
            case GenericInstanceType instance:
                var copy = new GenericInstanceType(instance.ElementType);
                foreach (var argument in instance.GenericArguments)
                    copy.GenericArguments.Add(Rebind(argument, owner));
                return copy;
            default:
                return type;
        }
    }
}
