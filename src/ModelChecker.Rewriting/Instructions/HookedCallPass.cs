using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Hooks;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Calls of library methods that the runtime models, such as <c>Volatile.Read</c> or <c>Monitor.Enter</c>.</summary>
internal sealed class HookedCallPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Operation.Operand is not MethodReference method || emission.Group.Code is not (Code.Call or Code.Callvirt or Code.Newobj))
            return false;
        if (emission.Group.Has(OpCodes.Constrained) || HookTable.Instance.Find(method) is not { } hook)
            return false;
        var arguments = StackEffect.ArgumentsOf(emission.Operation);
        if (hook.Extras.Contains("token") && !emission.Kind(arguments).MayCarryReference())
            emission.ClearToken(emission.Depth(arguments));
        foreach (var extra in hook.Extras)
            Push(emission, extra, arguments, method);
        emission.Call(emission.Frame.Module.Import(hook.Method, [.. hook.TypeArguments.Select(type => Argument(emission, type, method))]));
        CallResults.Adopt(emission, method, hook.Extras.Contains("token"));
        return true;
    }

    private static void Push(Emission emission, string extra, int arguments, MethodReference method)
    {
        switch (extra)
        {
            case "token":
                emission.PushTokenAddress(emission.Depth(arguments));
                break;
            case "valueToken":
                emission.PushToken(arguments - 1);
                break;
            case "comparandToken":
                emission.PushToken(arguments - 2);
                break;
            default:
                emission.Emit(emission.Frame.Site(emission.Operation, NameOf(emission, method)));
                break;
        }
    }

    private static string NameOf(Emission emission, MethodReference method)
    {
        var isLock = method.DeclaringType.FullName is "System.Threading.Monitor" or "System.Threading.Lock";
        return (isLock ? AddressNames.OfLock(emission) : AddressNames.Of(emission)) ?? $"{method.DeclaringType.Name}.{method.Name}";
    }

    private static TypeReference Argument(Emission emission, Type type, MethodReference method)
    {
        if (type.IsGenericMethodParameter)
            return ((GenericInstanceMethod)method).GenericArguments[type.GenericParameterPosition];
        if (type.IsGenericTypeParameter)
            return ((GenericInstanceType)method.DeclaringType).GenericArguments[type.GenericParameterPosition];
        return emission.Frame.Method.Module.ImportReference(type);
    }
}
