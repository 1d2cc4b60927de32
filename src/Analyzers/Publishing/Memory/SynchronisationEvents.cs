using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

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

    /// <summary>Whether the function was given what it waits for: its caller knows what that is.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether it only takes from a queue: that orders what was done before somebody has put something there.</summary>
    public bool IsTaking { get; init; }
}

/// <summary>Calls functions on each of the objects that a loop goes through: a wait for all, where one of them waits.</summary>
internal sealed class EachCall : Event
{
    public EachCall(SyntaxNode syntax, ImmutableArray<IMethodSymbol> targets)
        : base(syntax) => Targets = targets;

    public ImmutableArray<IMethodSymbol> Targets { get; }
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

/// <summary>The end of a using: the object that <see cref="Scope"/> returned is disposed.</summary>
internal sealed class ScopeEnd : Event
{
    public ScopeEnd(SyntaxNode syntax, Call scope)
        : base(syntax) => Scope = scope;

    public Call Scope { get; }
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
