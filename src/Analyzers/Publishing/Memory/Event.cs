using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>One step of a body that matters to the order of memory.</summary>
internal abstract class Event
{
    protected Event(SyntaxNode syntax) => Syntax = syntax;

    public SyntaxNode Syntax { get; }
}

internal enum AccessKind
{
    Load,
    Store,
}

/// <summary>A load of, or a store to, a place.</summary>
internal sealed class Access : Event
{
    public Access(SyntaxNode syntax, AccessKind kind, Place place, MemoryOrder order, Value value)
        : base(syntax)
    {
        Kind = kind;
        Place = place;
        Order = order;
        Value = value;
    }

    public AccessKind Kind { get; }

    public Place Place { get; }

    public MemoryOrder Order { get; }

    /// <summary>What a store stores; for a load of contents, what holds them.</summary>
    public Value Value { get; }

    /// <summary>What a conditional exchange expects to find; none for every other access.</summary>
    public Value Comparand { get; init; } = Value.None;

    /// <summary>The one member of a struct that a load asks for, where that is no more than a word, or the location's own where its type parameter stands for one; null for a load of the whole.</summary>
    public ISymbol? Part { get; init; }

    public bool IsLoad => Kind == AccessKind.Load;

    public bool IsStore => Kind == AccessKind.Store;

    public Location Location => Place.Location;
}

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

    /// <summary>Whether whoever starts it goes on only when it has ended: it is a part of one flow.</summary>
    public bool IsAwaited => IsAwaitedAt(Syntax);

    private static bool IsAwaitedAt(SyntaxNode start) => start.Parent switch
    {
        AwaitExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => IsAwaitedAt(parenthesized),
        MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => IsAwaitedAt(configured),
        _ => false,
    };
}

/// <summary>A fence that is no access: a full fence or one of the .NET 10 halves.</summary>
internal sealed class Fence : Event
{
    public Fence(SyntaxNode syntax, MemoryOrder order)
        : base(syntax) => Order = order;

    public MemoryOrder Order { get; }
}

/// <summary>Waits for another thread: join, Wait, a signalled event.</summary>
internal sealed class Wait : Event
{
    public Wait(SyntaxNode syntax, Location? on = null)
        : base(syntax) => On = on;

    /// <summary>The member that keeps the thread or the event that is waited for; null where it is not known.</summary>
    public Location? On { get; }

    /// <summary>Whether it waits for some time and nobody asks whether that was enough: then it has not waited for anything.</summary>
    public bool IsVain { get; init; }

    /// <summary>Whether it only takes from a queue: that orders what was done before somebody has put something there.</summary>
    public bool IsTaking { get; init; }
}

/// <summary>Tells other threads that they need not wait any more: what they do then comes after what this one has done.</summary>
internal sealed class Signal : Event
{
    public Signal(SyntaxNode syntax, Location on, bool isMutual)
        : base(syntax)
    {
        On = on;
        IsMutual = isMutual;
    }

    /// <summary>The member that keeps the event.</summary>
    public Location On { get; }

    /// <summary>Whether every thread that waits signals, too.</summary>
    public bool IsMutual { get; }
}

/// <summary>Gives the processor away without touching memory that we know of: Sleep, Yield, SpinWait.</summary>
internal sealed class Pause : Event
{
    public Pause(SyntaxNode syntax)
        : base(syntax)
    {
    }
}

internal sealed class Await : Event
{
    public Await(SyntaxNode syntax)
        : base(syntax)
    {
    }
}

/// <summary>Enters or leaves a lock.</summary>
internal sealed class LockStep : Event
{
    public LockStep(SyntaxNode syntax, object token, bool isEnter)
        : base(syntax)
    {
        Token = token;
        IsEnter = isEnter;
    }

    /// <summary>The identity of the lock: the member, local, parameter or type that holds it.</summary>
    public object Token { get; }

    public bool IsEnter { get; }
}

/// <summary>A test with two outcomes.</summary>
internal sealed class Test : Event
{
    public Test(SyntaxNode syntax, Condition condition)
        : base(syntax) => Condition = condition;

    public Condition Condition { get; }
}

/// <summary>The head of a loop.</summary>
internal sealed class LoopHead : Event
{
    public LoopHead(SyntaxNode syntax, bool changesLocals)
        : base(syntax) => ChangesLocals = changesLocals;

    /// <summary>Whether an iteration changes locals: then the loop makes progress of its own.</summary>
    public bool ChangesLocals { get; }
}

/// <summary>The end of a body: a return with what it returns, or a throw.</summary>
internal sealed class Exit : Event
{
    public Exit(SyntaxNode syntax, Value returned, ImmutableArray<Value> outs, bool isThrow)
        : base(syntax)
    {
        Returned = returned;
        Outs = outs;
        IsThrow = isThrow;
    }

    public Value Returned { get; }

    /// <summary>What the parameters hold that the caller passed by reference.</summary>
    public ImmutableArray<Value> Outs { get; }

    public bool IsThrow { get; }
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

/// <summary>Puts an object into a container from which other threads take it.</summary>
internal sealed class Put : Event
{
    public Put(SyntaxNode syntax, Place container, Value item)
        : base(syntax)
    {
        Container = container;
        Item = item;
    }

    public Place Container { get; }

    public Value Item { get; }
}

/// <summary>Chooses an element of a collection by an index.</summary>
internal sealed class Indexing : Event
{
    public Indexing(SyntaxNode syntax, Place collection, Value holder, Value index)
        : base(syntax)
    {
        Collection = collection;
        Holder = holder;
        Index = index;
    }

    public Place Collection { get; }

    public Value Holder { get; }

    public Value Index { get; }
}

/// <summary>The end of a using: the object that <see cref="Scope"/> returned is disposed.</summary>
internal sealed class ScopeEnd : Event
{
    public ScopeEnd(SyntaxNode syntax, Call scope)
        : base(syntax) => Scope = scope;

    public Call Scope { get; }
}

/// <summary>Allocates an object of a type of the compilation.</summary>
internal sealed class Allocation : Event
{
    public Allocation(SyntaxNode syntax, Value created)
        : base(syntax) => Created = created;

    public Value Created { get; }
}

/// <summary>Asks which thread this is.</summary>
internal sealed class ThreadIdentity : Event
{
    public ThreadIdentity(SyntaxNode syntax)
        : base(syntax)
    {
    }
}

/// <summary>Throws where this is not the thread that an object belongs to.</summary>
internal sealed class ThreadAssertion : Event
{
    public ThreadAssertion(SyntaxNode syntax)
        : base(syntax)
    {
    }
}
