using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>A call that may run code of the compilation: a method, an accessor, a local function, or a lambda that is handed on.</summary>
internal sealed class Call : Event
{
    public Call(SyntaxNode syntax, IMethodSymbol target, Value receiver, ImmutableArray<Value> arguments, bool isVirtual)
        : base(syntax)
    {
        Target = target.OriginalDefinition;
        Receiver = receiver;
        Arguments = arguments;
        IsVirtual = isVirtual;
    }

    public IMethodSymbol Target { get; }

    public Value Receiver { get; }

    public ImmutableArray<Value> Arguments { get; }

    public bool IsVirtual { get; }

    /// <summary>Whether code that is not known runs it, and perhaps on a thread of its own choice.</summary>
    public bool IsHandedOn { get; init; }

    /// <summary>What is passed for a parameter of the target.</summary>
    public Value? ArgumentOf(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, Target) && parameter.Ordinal < Arguments.Length ? Arguments[parameter.Ordinal] : null;
}

/// <summary>Reads or changes what is in the collection that a call has returned.</summary>
internal sealed class ResultAccess : Event
{
    public ResultAccess(SyntaxNode syntax, AccessKind kind, Value collection)
        : base(syntax)
    {
        Kind = kind;
        Collection = collection;
    }

    public AccessKind Kind { get; }

    public Value Collection { get; }
}

/// <summary>A call of code that is not in the compilation and that no table describes.</summary>
internal sealed class OpaqueCall : Event
{
    public OpaqueCall(SyntaxNode syntax, IMethodSymbol? target, Value receiver, ImmutableArray<Value> arguments)
        : base(syntax)
    {
        Target = target;
        Receiver = receiver;
        Arguments = arguments;
    }

    public IMethodSymbol? Target { get; }

    public Value Receiver { get; }

    public ImmutableArray<Value> Arguments { get; }
}

/// <summary>Code that is handed to another thread: a lambda, a local function or a method.</summary>
internal sealed class Spawn : Event
{
    public Spawn(SyntaxNode syntax, Value function, bool isMany, IReadOnlyList<Value> handed)
        : base(syntax)
    {
        Handed = handed;
        Target = ((IMethodSymbol)function.Symbol!).OriginalDefinition;
        Receiver = function.Receiver;
        IsMany = isMany;
    }

    public IMethodSymbol Target { get; }

    /// <summary>The object whose method it is, where the code names one.</summary>
    public Value Receiver { get; }

    /// <summary>What else the starting call is given: the function may get it as its state.</summary>
    public IReadOnlyList<Value> Handed { get; }

    /// <summary>Whether several threads run it at once: the body of a parallel loop.</summary>
    public bool IsMany { get; }

    /// <summary>Whether it belongs to an operation that is begun later, and runs then or when that has ended.</summary>
    public bool IsCompletion { get; init; }

    /// <summary>Whether it begins when work has ended that was started or kept there.</summary>
    public bool ContinuesWork { get; init; }

    /// <summary>Whether whoever starts it goes on only when it has ended: it is a part of one flow.</summary>
    public bool IsAwaited => Awaiting.Is(Syntax);
}

/// <summary>Calls a delegate whose function this body does not know.</summary>
internal sealed class Invocation : Event
{
    public Invocation(SyntaxNode syntax, Value function, ImmutableArray<Value> arguments)
        : base(syntax)
    {
        Function = function;
        Arguments = arguments;
    }

    public Value Function { get; }

    public ImmutableArray<Value> Arguments { get; }
}

/// <summary>Gives a function to an event or a collection, where other code finds it.</summary>
internal sealed class Registration : Event
{
    public Registration(SyntaxNode syntax, Value function, ISymbol? member = null)
        : base(syntax)
    {
        Function = function;
        Member = member;
    }

    public Value Function { get; }

    /// <summary>The event; null for a collection.</summary>
    public ISymbol? Member { get; }
}
