using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// Writes the types of members in the generic context of the code that uses them: in a method that touches
/// <c>Box&lt;int&gt;.Value</c> the field of type <c>T</c> is an <c>int</c>.
/// </summary>
internal static class GenericContext
{
    public static TypeReference FieldType(FieldReference field) =>
        Substitute(field.FieldType, field.DeclaringType as GenericInstanceType, null);

    public static TypeReference ReturnType(MethodReference method) =>
        Substitute(method.ReturnType, method.DeclaringType as GenericInstanceType, method as GenericInstanceMethod);

    public static TypeReference ParameterType(MethodReference method, int index) =>
        Substitute(method.Parameters[index].ParameterType, method.DeclaringType as GenericInstanceType, method as GenericInstanceMethod);

    /// <summary>A type that is written in the terms of a method's definition.</summary>
    public static TypeReference TypeIn(MethodReference method, TypeReference type) =>
        Substitute(type, method.DeclaringType as GenericInstanceType, method as GenericInstanceMethod);

    private static TypeReference Substitute(TypeReference type, GenericInstanceType? owner, GenericInstanceMethod? method)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Type } parameter when owner is not null:
                return owner.GenericArguments[parameter.Position];
            case GenericParameter { Type: GenericParameterType.Method } parameter when method is not null:
                return method.GenericArguments[parameter.Position];
            case IModifierType modified:
                return Substitute(modified.ElementType, owner, method);
            case ByReferenceType address:
                return new ByReferenceType(Substitute(address.ElementType, owner, method));
            case ArrayType array:
                return Array(array, Substitute(array.ElementType, owner, method));
            case GenericInstanceType instance:
                return Instance(instance, argument => Substitute(argument, owner, method));
            default:
                return type;
        }
    }

    private static ArrayType Array(ArrayType array, TypeReference element)
    {
        var copy = new ArrayType(element, array.Rank);
        if (array.IsVector)
            return new ArrayType(element);
        copy.Dimensions.Clear();
        foreach (var dimension in array.Dimensions)
            copy.Dimensions.Add(dimension);
        return copy;
    }

    private static GenericInstanceType Instance(GenericInstanceType instance, Func<TypeReference, TypeReference> substitute)
    {
        var copy = new GenericInstanceType(instance.ElementType);
        foreach (var argument in instance.GenericArguments)
            copy.GenericArguments.Add(substitute(argument));
        return copy;
    }
}
