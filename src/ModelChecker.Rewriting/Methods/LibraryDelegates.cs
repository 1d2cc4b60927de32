using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Hooks;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// Delegates of library methods, such as <c>new Thread(_event.Set)</c>. Each of them gets a method of the program that makes the call, which is
/// rewritten as any other: so it comes to the same hook, or is refused or listed, as where the program calls the method itself.
/// </summary>
internal sealed class LibraryDelegates(ModuleDefinition module, ModuleContext context)
{
    private readonly Dictionary<string, MethodDefinition> _callers = [];

    /// <summary>Replaces the library methods behind all delegates of the module.</summary>
    public void WriteOut(IEnumerable<MethodDefinition> methods)
    {
        foreach (var user in methods)
        {
            foreach (var load in user.Body.Instructions.Where(each => each.OpCode.Code is Code.Ldftn or Code.Ldvirtftn).ToArray())
                Replace(user, load, (MethodReference)load.Operand);
        }
    }

    private void Replace(MethodDefinition user, Instruction load, MethodReference method)
    {
        if (context.Program.IsRewritten(method.DeclaringType) || method.DeclaringType is ArrayType || load.Previous?.OpCode == OpCodes.Constrained)
            return;
        if (context.Resolve(method) is not { } defined || !IsPublic(defined) || method.CallingConvention == MethodCallingConvention.VarArg)
        {
            context.Program.Report.Note(user, $"a delegate of {GeneratedTypes.Readable(method.DeclaringType)}.{method.Name} runs outside the model");
            return;
        }

        var code = user.Body.GetILProcessor();
        var caller = Closed(CallerOf(user, load, method, defined), method);
        if (load.OpCode == OpCodes.Ldvirtftn)
        {
            code.InsertAfter(load, Instruction.Create(OpCodes.Ldftn, caller));
            (load.OpCode, load.Operand) = (OpCodes.Call, Check(nameof(DelegateHooks.RequireObject)));
        }
        else if (method.HasThis && load.Next?.OpCode == OpCodes.Newobj)
        {
            code.InsertAfter(load, Instruction.Create(OpCodes.Ldftn, caller));
            code.InsertAfter(load, Instruction.Create(OpCodes.Call, Check(nameof(DelegateHooks.RequireReceiver))));
            (load.OpCode, load.Operand) = (OpCodes.Dup, null);
        }
        else
        {
            load.Operand = caller;
        }
    }

    private MethodReference Check(string hook) => context.Import(typeof(DelegateHooks).GetMethod(hook)!);

    private static bool IsPublic(MethodDefinition method)
    {
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (!type.IsPublic && !type.IsNestedPublic)
                return false;
        }
        return method.IsPublic;
    }

    /// <summary>Two delegates of one method are equal, so they have one caller; one that is refused names its own line.</summary>
    private MethodDefinition CallerOf(MethodDefinition user, Instruction load, MethodReference method, MethodDefinition defined)
    {
        var point = PointOf(user, load);
        var key = $"{load.OpCode} {(method.ContainsGenericParameter ? method.GetElementMethod() : method).FullName}";
        if (HookTable.Instance.RefusalOf(method) is not null && point is not null)
            key += $" {point.Document.Url}:{point.StartLine}";
        if (!_callers.TryGetValue(key, out var caller))
            _callers[key] = caller = new LibraryCaller(module, method, defined, _callers.Count).Write(load.OpCode == OpCodes.Ldvirtftn, point);
        return caller;
    }

    /// <summary>A method that names type parameters of its user has a caller with type parameters of its own.</summary>
    private static MethodReference Closed(MethodDefinition caller, MethodReference method)
    {
        if (!caller.HasGenericParameters)
            return caller;
        var closed = new GenericInstanceMethod(caller);
        foreach (var argument in LibraryCaller.ArgumentsOf(method))
            closed.GenericArguments.Add(argument);
        return closed;
    }

    private static SequencePoint? PointOf(MethodDefinition user, Instruction load)
    {
        for (var at = load; at is not null && user.DebugInformation.HasSequencePoints; at = at.Previous)
        {
            if (user.DebugInformation.GetSequencePoint(at) is { IsHidden: false } point)
                return point;
        }
        return null;
    }
}
