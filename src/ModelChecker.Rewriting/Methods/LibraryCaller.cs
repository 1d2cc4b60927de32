using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// A static method of the program that calls a library method and takes the receiver as its first argument. A delegate over it has the signature and
/// the target that one over the library method has.
/// </summary>
internal sealed class LibraryCaller(ModuleDefinition module, MethodReference method, MethodDefinition defined, int number)
{
    private readonly MethodDefinition _caller = new(method.Name, MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig, module.TypeSystem.Void);

    /// <summary>Adds the method to the module.</summary>
    public MethodDefinition Write(bool isVirtual, SequencePoint? point)
    {
        AddType();
        var called = method.ContainsGenericParameter ? Open() : method;
        _caller.ReturnType = GenericContext.ReturnType(called);
        if (called.HasThis)
            _caller.Parameters.Add(new ParameterDefinition(method.DeclaringType.IsValueType ? module.TypeSystem.Object : called.DeclaringType));
        for (var i = 0; i < called.Parameters.Count; i++)
            _caller.Parameters.Add(new ParameterDefinition(null, method.Parameters[i].Attributes, GenericContext.ParameterType(called, i)));
        WriteBody(called, isVirtual);
        if (point is not null)
            _caller.DebugInformation.SequencePoints.Add(new SequencePoint(_caller.Body.Instructions[0], point.Document) { StartLine = point.StartLine, EndLine = point.EndLine, StartColumn = point.StartColumn, EndColumn = point.EndColumn });
        return _caller;
    }

    /// <summary>What the type parameters of the caller stand for where a method is used.</summary>
    public static IEnumerable<TypeReference> ArgumentsOf(MethodReference method) =>
        [.. (method.DeclaringType as GenericInstanceType)?.GenericArguments ?? [], .. (method as GenericInstanceMethod)?.GenericArguments ?? []];

    private void AddType()
    {
        var type = new TypeDefinition("", $"delegate {number} of {GeneratedTypes.Readable(method.DeclaringType)}", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, module.TypeSystem.Object);
        type.Methods.Add(_caller);
        module.Types.Add(type);
    }

    private void WriteBody(MethodReference called, bool isVirtual)
    {
        var code = _caller.Body.GetILProcessor();
        foreach (var parameter in _caller.Parameters)
        {
            code.Emit(OpCodes.Ldarg, parameter);
            if (parameter.Index == 0 && called.HasThis && method.DeclaringType.IsValueType)
                code.Emit(OpCodes.Unbox, called.DeclaringType);
        }
        code.Emit(isVirtual ? OpCodes.Callvirt : OpCodes.Call, called);
        code.Emit(OpCodes.Ret);
    }

    /// <summary>The library method for the caller's own type parameters: those of its type, then those of the method.</summary>
    private MethodReference Open()
    {
        foreach (var parameter in defined.DeclaringType.GenericParameters.Concat(defined.GenericParameters))
            _caller.GenericParameters.Add(new GenericParameter(parameter.Name, _caller) { Attributes = parameter.Attributes & ~GenericParameterAttributes.VarianceMask });
        var (ofType, ofMethod) = (_caller.GenericParameters.Take(defined.DeclaringType.GenericParameters.Count), _caller.GenericParameters.Skip(defined.DeclaringType.GenericParameters.Count));
        var owner = method.DeclaringType is GenericInstanceType instance ? Close(new GenericInstanceType(instance.ElementType), ofType) : method.DeclaringType;
        var open = new MethodReference(method.Name, method.ReturnType, owner) { HasThis = method.HasThis, CallingConvention = method.CallingConvention };
        foreach (var parameter in method.Parameters)
            open.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        foreach (var parameter in defined.GenericParameters)
            open.GenericParameters.Add(new GenericParameter(parameter.Name, open));
        var called = method is GenericInstanceMethod ? Close(new GenericInstanceMethod(open), ofMethod) : open;
        AddConstraints(called);
        return called;
    }

    private void AddConstraints(MethodReference called)
    {
        var parameters = defined.DeclaringType.GenericParameters.Concat(defined.GenericParameters).ToArray();
        for (var i = 0; i < parameters.Length; i++)
        {
            foreach (var constraint in parameters[i].Constraints)
                _caller.GenericParameters[i].Constraints.Add(new GenericParameterConstraint(GenericContext.TypeIn(called, module.ImportReference(constraint.ConstraintType, defined))));
        }
    }

    private static T Close<T>(T instance, IEnumerable<TypeReference> arguments) where T : IGenericInstance
    {
        foreach (var argument in arguments)
            instance.GenericArguments.Add(argument);
        return instance;
    }
}
