using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Lowers one function to a body. The work is split by what is lowered: statements, expressions, conditions, places and calls;
/// this is what they share.
/// </summary>
internal sealed class FunctionLowering
{
    private readonly BlockLowering _block;
    private readonly IMethodSymbol? _method;

    public FunctionLowering(BlockLowering block, ISymbol owner, SyntaxNode syntax)
    {
        _block = block;
        Owner = owner;
        _method = owner as IMethodSymbol;
        Flow = new FlowBuilder(syntax);
        IsConstruction = _method is { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } or null || _method is { IsInitOnly: true };
        This = IsConstruction ? Value.Fresh(syntax, owner.ContainingType) : Value.This;
        Locals = new Variables(block.Captured);
        Jumps = new Jumps(this);
        Statements = new StatementLowering(this);
        Expressions = new ExpressionLowering(this);
        Conditions = new ConditionLowering(this);
        Places = new PlaceLowering(this);
        Assignments = new AssignmentLowering(this);
        Calls = new CallLowering(this);
        Intrinsics = new IntrinsicLowering(this);
        Inlining = new InlineLowering(this);
    }

    public ISymbol Owner { get; }

    public Tables Tables => _block.Tables;

    public FlowBuilder Flow { get; }

    /// <summary>Constructors and initialisers: the object, or the type's statics, are not shared yet.</summary>
    public bool IsConstruction { get; }

    public Value This { get; }

    public Variables Locals { get; }

    public Jumps Jumps { get; }

    public StatementLowering Statements { get; }

    public ExpressionLowering Expressions { get; }

    public ConditionLowering Conditions { get; }

    public PlaceLowering Places { get; }

    public AssignmentLowering Assignments { get; }

    public CallLowering Calls { get; }

    public IntrinsicLowering Intrinsics { get; }

    public InlineLowering Inlining { get; }

    /// <summary>Whether a bare <c>return x</c> is the outcome of a test.</summary>
    public bool ReturnsBool => _method is { ReturnType: { } type } && (IsBool(type) || (type is INamedTypeSymbol { TypeArguments: [var only], Name: "Task" or "ValueTask" } && _method.IsAsync && IsBool(only)));

    /// <summary>What the function has assigned to parameters that its caller passed by reference.</summary>
    public ImmutableArray<Value> Outs => _method is null ? ImmutableArray<Value>.Empty
        : _method.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref).Select(parameter => Locals[parameter]).Where(value => value.Kind != ValueKind.Parameter).ToImmutableArray();

    public void LowerRoot(IOperation root)
    {
        switch (root)
        {
            case IFieldInitializerOperation initializer:
                InitialiseMembers(initializer.InitializedFields, initializer.Value);
                break;
            case IPropertyInitializerOperation initializer:
                InitialiseMembers(initializer.InitializedProperties, initializer.Value);
                break;
            case IMethodBodyOperation method:
                Statements.Lower(method.BlockBody ?? method.ExpressionBody);
                break;
            case IConstructorBodyOperation constructor:
                Statements.Lower(constructor.Initializer);
                Statements.Lower(constructor.BlockBody ?? constructor.ExpressionBody);
                break;
            default:
                Statements.Lower(root);
                break;
        }
    }

    public Body Build()
    {
        if (Flow.Tails.Count > 0)
            Flow.Emit(new Exit(_method?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? Flow.EntrySyntax, Value.None, Outs, isThrow: false));
        return Flow.Build(Owner);
    }

    /// <summary>Whether some code of the block refers to the local.</summary>
    public bool IsUsed(ILocalSymbol local) => _block.UsedLocals.Contains(local);

    public void Enqueue(IMethodSymbol function, IOperation? code, IParameterSymbol? ownObject = null) => _block.Enqueue(function, code, ownObject);

    private static bool IsBool(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean;

    private void InitialiseMembers(IEnumerable<ISymbol> members, IOperation code)
    {
        var value = Expressions.Lower(code);
        foreach (var member in members)
            Flow.Emit(new Access(code.Syntax, AccessKind.Store, new Place(new Location(member), This), MemoryOrder.Plain, value));
    }
}
