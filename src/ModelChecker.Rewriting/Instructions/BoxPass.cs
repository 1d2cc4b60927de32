using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Boxes: each is an object of its own, which can be locked, and a struct of the program in it can be changed by its own methods.</summary>
internal sealed class BoxPass : IInstructionPass
{
    /// <summary>ECMA-335 augments, "ref struct generic constraints": the value of a type parameter that allows ref structs may be one, which is never boxed.</summary>
    private const GenericParameterAttributes AllowsByRefLike = (GenericParameterAttributes)0x20;

    public bool TryRewrite(Emission emission)
    {
        switch (emission.Group.Code)
        {
            case Code.Box:
                Box(emission, (TypeReference)emission.Operation.Operand);
                return true;
            case Code.Unbox:
                HookCalls.Remember(emission);
                emission.KeepOperation();
                return true;
            case Code.Unbox_Any when emission.Operation.Operand is TypeReference type && MayChange(emission, type):
                Load(emission, type);
                return true;
            default:
                return false;
        }
    }

    private static void Box(Emission emission, TypeReference type)
    {
        emission.KeepOperation();
        if (!emission.Kind(1).MayCarryReference())
            emission.ClearToken(emission.Depth(1));
        else if (emission.Kind(1) == StackKind.Value)
            Forget(emission, type);
        if (type is not GenericParameter parameter)
            HookCalls.Remember(emission);
        else if ((parameter.Attributes & AllowsByRefLike) == 0)
            HookCalls.RememberBox(emission, parameter);
    }

    private static void Forget(Emission emission, TypeReference type)
    {
        HookCalls.ForgetParts(emission, emission.Depth(1));
        if (type is not GenericParameter && FollowedStructs.Follows(emission.Frame.Module, type))
            emission.Frame.Module.Program.Report.Construct(emission.Frame.Method, emission.Operation, $"which load a reference in a boxed {GeneratedTypes.Readable(type)} came from is not followed");
    }

    /// <summary>What lies in the box is copied out of it.</summary>
    private static void Load(Emission emission, TypeReference type)
    {
        HookCalls.Remember(emission);
        emission.Emit(OpCodes.Unbox, type);
        HookCalls.LoadAt(emission, type, emission.Depth(1), emission.Frame.Site(emission.Operation, GeneratedTypes.Readable(type)));
    }

    /// <summary>Other values cannot change in a box, but for code that takes their address there (<c>Unsafe.Unbox</c>), which is listed.</summary>
    private static bool MayChange(Emission emission, TypeReference type) => type is not (GenericParameter or ArrayType)
        && StackKinds.Of(type) == StackKind.Value && emission.Frame.Module.Program.IsRewritten(type)
        && emission.Frame.Module.Resolve(type) is { IsEnum: false } defined && defined.Fields.Any(field => field is { IsStatic: false, IsInitOnly: false });
}
