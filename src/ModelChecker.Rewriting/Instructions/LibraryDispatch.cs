using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Calls of virtual methods that the library declares and the program may override, such as <c>ToString</c> or <c>IEnumerator.Current</c>: tokens go along
/// in case that the called object is one of the program.
/// </summary>
internal sealed class LibraryDispatch
{
    private readonly Emission _emission;
    private readonly MethodReference _method;

    private LibraryDispatch(Emission emission, MethodReference method) => (_emission, _method) = (emission, method);

    /// <summary>Null for a call that cannot come to the program's own code.</summary>
    public static LibraryDispatch? Of(Emission emission, MethodReference method) =>
        emission.Group.Code == Code.Callvirt
        && emission.Kind(StackEffect.ArgumentsOf(emission.Operation)) == StackKind.Reference
        && emission.Frame.Module.Resolve(method) is { IsVirtual: true, IsFinal: false, DeclaringType: { IsSealed: false, IsArray: false } }
            ? new LibraryDispatch(emission, method)
            : null;

    /// <summary>Stack: the arguments, as before.</summary>
    public void BeforeCall()
    {
        RewrittenCallPass.PassTokens(_emission);
        var arguments = new SpilledArguments(_emission, _method);
        _emission.Emit(OpCodes.Dup);
        _emission.Emit(CallMarker.Of(_method));
        _emission.Call(TokenHookMethods.SealFor);
        arguments.PutBack();
    }

    /// <summary>Stack: the result, if there is one.</summary>
    public void AfterCall()
    {
        _emission.Call(TokenHookMethods.Discard);
        var result = GenericContext.ReturnType(_method);
        if (result.MetadataType == MetadataType.Void || !StackKinds.Of(result).MayCarryReference())
            return;
        var shadow = _emission.Frame.Shadows.Slot(_emission.Depth(StackEffect.ArgumentsOf(_emission.Operation)));
        _emission.Emit(CallMarker.Of(_method));
        _emission.Emit(OpCodes.Ldloc, shadow);
        _emission.Call(TokenHookMethods.ReturnedBy);
        _emission.Emit(OpCodes.Stloc, shadow);
    }
}
