using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>
/// Tells the static constructors whose effect does not depend on when they run: they build their own type's statics from constants and new
/// objects, and neither read nor change anything else; a static of the thread belongs to whoever runs them. Such a constructor may run before the threads start, as <c>beforefieldinit</c> allows for
/// all; which thread would have been first then makes no difference, and no executions.
/// </summary>
internal static class IndependentInitializers
{
    private const int MaxDepth = 8;

    public static bool IsIndependent(MethodDefinition initializer) => IsIndependent(initializer, initializer.DeclaringType, MaxDepth);

    private static bool IsIndependent(MethodDefinition? method, TypeDefinition owner, int depth) =>
        method is { HasBody: true } && depth > 0 && method.Body.Instructions.All(instruction => IsIndependent(instruction, owner, depth));

    private static bool IsIndependent(Instruction instruction, TypeDefinition owner, int depth) => instruction.OpCode.Code switch
    {
        Code.Ldsfld or Code.Stsfld or Code.Ldsflda => IsOwn((FieldReference)instruction.Operand, owner),
        Code.Newobj => IsIndependentConstructor((MethodReference)instruction.Operand, owner, depth),
        Code.Call => IsIndependentCall((MethodReference)instruction.Operand, owner, depth),
        Code.Callvirt or Code.Calli or Code.Ldftn or Code.Ldvirtftn => false,
        _ => true,
    };

    private static bool IsOwn(FieldReference field, TypeDefinition owner) =>
        field.Resolve() is { } defined && defined.DeclaringType == owner && !StaticFields.IsThreadStatic(defined);

    private static bool IsIndependentConstructor(MethodReference constructor, TypeDefinition owner, int depth) =>
        PureTypes.Contains(constructor.DeclaringType) || IsHarmlessOwner(constructor, owner) && IsIndependent(constructor.Resolve(), owner, depth - 1);

    private static bool IsIndependentCall(MethodReference method, TypeDefinition owner, int depth) =>
        method.Name == ".ctor" ? IsIndependentConstructor(method, owner, depth)
        : !ForeignState.RunsAnyCode(method) && PureTypes.Contains(method.DeclaringType) || IsHarmlessOwner(method, owner) && IsIndependent(method.Resolve(), owner, depth - 1);

    /// <summary>A call runs the static constructor of the type that it names.</summary>
    private static bool IsHarmlessOwner(MethodReference method, TypeDefinition owner) =>
        method.DeclaringType.Resolve() is { } type && (type == owner || !type.Methods.Any(each => each is { IsConstructor: true, IsStatic: true }));
}
