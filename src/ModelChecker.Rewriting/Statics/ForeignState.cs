using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>
/// What the static initialisers of a type have to do with the rest of the program, in all code that they may run. They make their own objects; others they can
/// reach through the statics of other types only.
/// </summary>
internal sealed class ForeignState
{
    private readonly ProgramContext _program;
    private readonly TypeDefinition _owner;
    private readonly HashSet<MethodDefinition> _known = [];
    private readonly HashSet<TypeDefinition> _made = [];
    private readonly Queue<MethodDefinition> _open = [];

    private ForeignState(ProgramContext program, TypeDefinition owner) => (_program, _owner) = (program, owner);

    /// <summary>True when the initialisers read what may change, or change what they did not make or what belongs to their thread, or when they run code that cannot be told.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The other types of which they may run the initialisers.</summary>
    public HashSet<TypeDefinition> Touched { get; } = [];

    /// <summary>Follows the initialisers of a type.</summary>
    public static ForeignState Of(MethodDefinition initializer, ProgramContext program)
    {
        var state = new ForeignState(program, initializer.DeclaringType);
        state.Open(initializer);
        while (!state.IsUsed && state._open.TryDequeue(out var method))
            state.Follow(method);
        return state;
    }

    /// <summary>True for library methods that run code of a type that only a value names.</summary>
    public static bool RunsAnyCode(MethodReference called) => called is { Name: "CreateInstance", DeclaringType.FullName: "System.Activator" }
        or { Name: "RunClassConstructor", DeclaringType.FullName: "System.Runtime.CompilerServices.RuntimeHelpers" };

    private void Follow(MethodDefinition method)
    {
        foreach (var local in method.Body.Variables.Where(local => local.VariableType.IsValueType))
            Make(local.VariableType);
        foreach (var instruction in method.Body.Instructions)
            Follow(instruction, method);
    }

    private void Follow(Instruction instruction, MethodDefinition method)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldsfld or Code.Ldsflda or Code.Stsfld:
                Access((FieldReference)instruction.Operand, instruction.OpCode.Code == Code.Ldsfld, method);
                break;
            case Code.Newobj:
                Make(((MethodReference)instruction.Operand).DeclaringType);
                Call((MethodReference)instruction.Operand);
                break;
            case Code.Call or Code.Callvirt or Code.Ldftn or Code.Ldvirtftn:
                Call((MethodReference)instruction.Operand);
                break;
            case Code.Box or Code.Initobj:
                Make((TypeReference)instruction.Operand);
                break;
            case Code.Constrained:
                IsUsed |= instruction.Operand is GenericParameter;
                Make((TypeReference)instruction.Operand);
                break;
            case Code.Calli:
                IsUsed = true;
                break;
        }
    }

    private void Access(FieldReference field, bool isLoad, MethodDefinition method)
    {
        if (!_program.IsRewritten(field.DeclaringType) || field.Resolve() is not { } defined)
            return;
        IsUsed |= StaticFields.IsThreadStatic(defined);
        if (IsOwn(field, defined, method) || GeneratedTypes.IsCache(defined.DeclaringType) || defined.DeclaringType.IsEnum || !StaticFields.HasStorage(defined))
            return;
        Touched.Add(defined.DeclaringType);
        IsUsed |= !isLoad || !defined.IsInitOnly || !IsUnchangeable(defined.FieldType);
    }

    /// <summary>Each instance of a generic type has statics of its own.</summary>
    private bool IsOwn(FieldReference field, FieldDefinition defined, MethodDefinition method) => defined.DeclaringType == _owner
        && (field.DeclaringType is not GenericInstanceType instance || IsInside(method.DeclaringType)
            && instance.GenericArguments.Select((argument, place) => argument is GenericParameter { Type: GenericParameterType.Type } own && own.Position == place).All(isSame => isSame));

    private bool IsInside(TypeDefinition? type) => type is not null && (type == _owner || IsInside(type.DeclaringType));

    private bool IsUnchangeable(TypeReference type) =>
        type.IsPrimitive || type.MetadataType == MetadataType.String || _program.IsRewritten(type) && type is TypeDefinition { IsEnum: true };

    private void Call(MethodReference called)
    {
        IsUsed |= RunsAnyCode(called);
        if (!_program.IsRewritten(called.DeclaringType) || called.DeclaringType is ArrayType || called.Resolve() is not { } method)
            return;
        Touched.Add(method.DeclaringType);
        Open(method);
    }

    /// <summary>Whatever the program overrides or implements in a type that they make may be called, by library code as well.</summary>
    private void Make(TypeReference made)
    {
        if (made is GenericParameter or ArrayType || !_program.IsRewritten(made) || made.Resolve() is not { } type || !_made.Add(type))
            return;
        foreach (var method in type.Methods.Where(method => method.IsVirtual || method.IsStatic && type.HasInterfaces && method.HasOverrides))
            Open(method);
        if (type.BaseType is { } parent)
            Make(parent);
    }

    private void Open(MethodDefinition method)
    {
        if (method.HasBody && _known.Add(method))
            _open.Enqueue(method);
    }
}
