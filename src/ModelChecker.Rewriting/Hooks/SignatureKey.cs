using System.Reflection;
using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting.Hooks;

/// <summary>One text for a method's signature, the same from reflection and from metadata.</summary>
internal static class SignatureKey
{
    public static string Of(MethodBase method) =>
        $"{OfDefinition(method.DeclaringType!)}::{method.Name}`{(method.IsGenericMethod ? method.GetGenericArguments().Length : 0)}" +
        $"({string.Join(",", method.GetParameters().Select(parameter => Of(parameter.ParameterType)))})";

    public static string Of(MethodReference method)
    {
        var open = method.GetElementMethod();
        return $"{Of(open.DeclaringType.GetElementType())}::{open.Name}`{open.GenericParameters.Count}" +
            $"({string.Join(",", open.Parameters.Select(parameter => Of(parameter.ParameterType)))})";
    }

    private static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!) + "&";
        if (type.IsPointer)
            return Of(type.GetElementType()!) + "*";
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "!" : "!!") + type.GenericParameterPosition;
        if (type.IsGenericType)
            return $"{OfDefinition(type.GetGenericTypeDefinition())}<{string.Join(",", type.GetGenericArguments().Select(Of))}>";
        return OfDefinition(type);
    }

    private static string OfDefinition(Type type) => type.FullName!.Replace('+', '/');

    private static string Of(TypeReference type) => type switch
    {
        IModifierType modified => Of(modified.ElementType),
        ByReferenceType address => Of(address.ElementType) + "&",
        PointerType pointer => Of(pointer.ElementType) + "*",
        ArrayType array => Of(array.ElementType) + "[" + new string(',', array.Rank - 1) + "]",
        GenericParameter parameter => (parameter.Type == GenericParameterType.Type ? "!" : "!!") + parameter.Position,
        GenericInstanceType instance => $"{Of(instance.ElementType)}<{string.Join(",", instance.GenericArguments.Select(Of))}>",
        _ => type.FullName,
    };
}
