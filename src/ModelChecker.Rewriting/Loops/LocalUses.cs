using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Loops;

/// <summary>
/// What the groups of a loop's body do to locals and arguments. A struct is built in place: its address is taken long before a constructor writes
/// all of it, and a field of it is read or written by the address as well.
/// </summary>
internal sealed class LocalUses
{
    private readonly MethodFrame _frame;
    private readonly InstructionGroup[] _body;
    private readonly ILookup<Instruction, object> _built;

    public LocalUses(InstructionGroup[] body, MethodFrame frame)
    {
        (_body, _frame) = (body, frame);
        _built = body.Where(group => IsAddress(group) && BuilderOf(group.Operation) is not null)
            .ToLookup(group => BuilderOf(group.Operation)!, group => group.Operation.Operand);
    }

    /// <summary>What is written as a whole when control has passed a group.</summary>
    public IEnumerable<object> Written(int group) => _body[group].Code is Code.Stloc or Code.Starg
        ? [_body[group].Operation.Operand]
        : _built[_body[group].Operation];

    /// <summary>What may be changed, as a whole or in part, by a group or by whoever it hands the address to; or null.</summary>
    public object? Changed(int group) =>
        _body[group].Code is Code.Stloc or Code.Starg || (IsAddress(_body[group]) && !OnlyReads(_body[group].Operation)) ? _body[group].Operation.Operand : null;

    /// <summary>What may be read by a group or by whoever it hands the address to; or null.</summary>
    public object? Read(int group) =>
        _body[group].Code is Code.Ldloc or Code.Ldarg || (IsAddress(_body[group]) && !OnlyWrites(_body[group].Operation)) ? _body[group].Operation.Operand : null;

    private static bool IsAddress(InstructionGroup group) => group.Code is Code.Ldloca or Code.Ldarga;

    private bool OnlyWrites(Instruction address) =>
        BuilderOf(address) is not null || StackUse.Of(_frame.Stacks, address) is { By.OpCode.Code: Code.Stfld, FromTop: 2 };

    private Instruction? BuilderOf(Instruction address) => StackUse.Of(_frame.Stacks, address) is { } use && Builds(use) ? use.By : null;

    /// <summary>Whoever is handed an <c>out</c> argument writes it and does not read it before, and so does a constructor with what it is called on.</summary>
    private bool Builds(StackUse use) => use.By.OpCode.Code == Code.Initobj
        || (use.By is { OpCode.Code: Code.Call or Code.Callvirt or Code.Newobj, Operand: MethodReference method }
            && (use.FromTop > method.Parameters.Count
                ? method.Name == ".ctor"
                : _frame.Module.Resolve(method)?.Parameters[method.Parameters.Count - use.FromTop].IsOut == true));

    private bool OnlyReads(Instruction address) =>
        StackUse.Of(_frame.Stacks, address) is { } use && use.By.OpCode.Code switch
        {
            Code.Ldfld => true,
            Code.Ldflda => OnlyReads(use.By),
            Code.Call => use.By.Operand is MethodReference { HasThis: true } method && use.FromTop > method.Parameters.Count && LeavesReceiver(method),
            _ => false,
        };

    private bool LeavesReceiver(MethodReference method) => PureTypes.IsOfValues(method.DeclaringType.GetElementType())
        || _frame.Module.Resolve(method)?.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.IsReadOnlyAttribute") == true;
}
