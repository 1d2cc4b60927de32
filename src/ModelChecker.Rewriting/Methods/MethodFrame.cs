using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Loops;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>One method while it is rewritten: its stack map, its shadows, its temporaries and its source lines.</summary>
internal sealed class MethodFrame(MethodDefinition method, ModuleContext module)
{
    private readonly Dictionary<(string Type, int Index), VariableDefinition> _temporaries = [];
    private readonly SourceLines _lines = new(method);
    private Origins? _origins;

    public MethodDefinition Method { get; } = method;

    public ModuleContext Module { get; } = module;

    public StackMap Stacks { get; } = new(method);

    /// <summary>Where the values on the stack come from; found out for the methods that ask.</summary>
    public Origins Origins => _origins ??= new Origins(Method.Body, Stacks);

    /// <summary>Set once the code is split into groups.</summary>
    public LoopMap Loops { get; set; } = null!;

    /// <summary>The local whose value a call of a struct's constructor makes.</summary>
    public Dictionary<Instruction, VariableDefinition> Constructed { get; } = [];

    /// <summary>The locals and arguments whose addresses the method takes.</summary>
    public HashSet<object> AddressTaken { get; } =
        [.. method.Body.Instructions.Where(each => each.OpCode.Code is Code.Ldloca or Code.Ldarga).Select(each => each.Operand)];

    /// <summary>Where branches lead to.</summary>
    public HashSet<Instruction> BranchTargets { get; } =
        [.. method.Body.Instructions.SelectMany(each => each.Operand as Instruction[] ?? (each.Operand is Instruction target ? [target] : []))];

    private readonly HashSet<string> _made =
        [.. method.Body.Instructions.Where(each => each.OpCode.Code == Code.Newobj).Select(each => ((MethodReference)each.Operand).DeclaringType.FullName)];

    /// <summary>Whether the method makes an object of this type.</summary>
    public bool MakesObjectOf(TypeReference type) => _made.Contains(type.FullName);

    public ShadowTokens Shadows { get; } = new(method);

    /// <summary>A local that lives within one group: groups may share it.</summary>
    public VariableDefinition Temporary(TypeReference type, int index = 0)
    {
        var key = (type.FullName, index);
        if (!_temporaries.TryGetValue(key, out var variable))
        {
            _temporaries[key] = variable = new VariableDefinition(type);
            Method.Body.Variables.Add(variable);
        }
        return variable;
    }

    /// <summary>Registers a place of the source in the program's site table.</summary>
    public int Site(Instruction instruction, string name, MemoryOrder order = MemoryOrder.Plain, bool isReadOnly = false, string? call = null) =>
        Module.Program.Sites.Add(_lines.At(instruction) is var (file, line)
            ? new Runtime.Site(name, Method.FullName, file, line, order, isReadOnly) { Call = call }
            : new Runtime.Site(name, Method.FullName, null, 0, order, isReadOnly) { Call = call });
}
