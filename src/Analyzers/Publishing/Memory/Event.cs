using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>One step of a body that matters to the order of memory.</summary>
internal abstract class Event
{
    protected Event(SyntaxNode syntax) => Syntax = syntax;

    public SyntaxNode Syntax { get; }
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

    /// <summary>Whether an iteration changes locals, and does more than to count: then the loop makes progress of its own.</summary>
    public bool ChangesLocals { get; }

    /// <summary>Whether the number of its turns ends it, too.</summary>
    public bool IsCounted { get; init; }
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

/// <summary>Uses values for what is not followed: the arguments of a library's constructor, the parts of a text.</summary>
internal sealed class Use : Event
{
    public Use(SyntaxNode syntax, ImmutableArray<Value> values)
        : base(syntax) => Values = values;

    public ImmutableArray<Value> Values { get; }
}

/// <summary>Allocates an object of a type of the compilation.</summary>
internal sealed class Allocation : Event
{
    public Allocation(SyntaxNode syntax, Value created)
        : base(syntax) => Created = created;

    public Value Created { get; }
}
