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
        method = MethodOf(emission, method);
        if (HookTable.Instance.Find(method) is not { } hook || IsCallOfBaseConstructor(emission, method))
            return false;
        if (HookTable.Instance.UnseenOf(method) is { } unseen)
            emission.Frame.Module.Program.Report.Note(emission.Frame.Method, unseen);
        var arguments = StackEffect.ArgumentsOf(emission.Operation);
        if (hook.Extras.Contains("token") && !emission.Kind(arguments).MayCarryReference())
            emission.ClearToken(emission.Depth(arguments));
        else if (hook.Extras.Contains("token") && emission.Kind(arguments) == StackKind.Value)
            HookCalls.ForgetParts(emission, emission.Depth(arguments));
        LentAddresses.BeforeLibraryCall(emission, method);
        foreach (var extra in hook.Extras)
            Push(emission, extra, hook, method);
        emission.Call(emission.Frame.Module.Import(hook.Method, [.. hook.TypeArguments.Select(type => Argument(emission, type, method))]));
        CallResults.Adopt(emission, method, hook.Extras.Contains("token"));
        return true;
    }

    /// <summary>A call through an interface, or of a method of <c>object</c>, on a struct that is known is a call of the struct's own method.</summary>
    private static MethodReference MethodOf(Emission emission, MethodReference method)
    {
        if (emission.Group.Prefixes.FirstOrDefault(prefix => prefix.OpCode == OpCodes.Constrained)?.Operand is not TypeReference receiver)
            return method;
        var own = new MethodReference(method.Name, method.ReturnType, receiver) { HasThis = true };
        foreach (var parameter in method.Parameters)
            own.Parameters.Add(parameter);
        return own;
    }

    /// <summary>A class that derives from a modelled one makes its object itself.</summary>
    private static bool IsCallOfBaseConstructor(Emission emission, MethodReference method) =>
        emission.Group.Code == Code.Call && method.Name == ".ctor";

    private static void Push(Emission emission, string extra, Hook hook, MethodReference method)
    {
        var arguments = StackEffect.ArgumentsOf(emission.Operation);
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
                emission.Emit(Site(emission, hook.ArgumentOf(extra), method));
                break;
        }
    }

    /// <summary>The place of the call, named after the location that it works on: that of an argument, or of the first.</summary>
    private static int Site(Emission emission, int argument, MethodReference method)
    {
        var call = $"{method.DeclaringType.Name.Split('`')[0]}.{method.Name}";
        var fromTop = StackEffect.ArgumentsOf(emission.Operation) - Math.Max(argument, 0);
        var name = argument >= 0 || WorksOnFirst(emission, method) ? AddressNames.Of(emission, fromTop) : null;
        return emission.Frame.Site(emission.Operation, name ?? call, call: call);
    }

    /// <summary>Whose state the call changes or waits for is its receiver, what an address leads to, or the object of a monitor.</summary>
    private static bool WorksOnFirst(Emission emission, MethodReference method) => emission.Group.Code != Code.Newobj
        && (method.HasThis || method.Parameters is [{ ParameterType: ByReferenceType }, ..] || method.DeclaringType.FullName == "System.Threading.Monitor");

    /// <summary>What a type parameter of the hook stands for at this call.</summary>
    private static TypeReference Argument(Emission emission, Type type, MethodReference method)
    {
        var module = emission.Frame.Method.Module;
        if (type.IsGenericMethodParameter)
            return ((GenericInstanceMethod)method).GenericArguments[type.GenericParameterPosition];
        if (type.IsGenericTypeParameter)
            return ((GenericInstanceType)method.DeclaringType).GenericArguments[type.GenericParameterPosition];
        if (type.IsArray)
            return new ArrayType(Argument(emission, type.GetElementType()!, method));
        if (!type.ContainsGenericParameters)
            return module.ImportReference(type);
        var closed = new GenericInstanceType(module.ImportReference(type.GetGenericTypeDefinition()));
        foreach (var argument in type.GetGenericArguments())
            closed.GenericArguments.Add(Argument(emission, argument, method));
        return closed;
    }
}
