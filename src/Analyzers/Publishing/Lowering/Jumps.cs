using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Where break, continue, goto and return lead, through the finally blocks that they leave.</summary>
internal sealed class Jumps
{
    // Beyond this size of a body the finally block is no longer repeated for each exit: a documented bound, not a cycle.
    private const int MaxNodes = 4000;

    private readonly FunctionLowering _function;
    private readonly Stack<Frame> _frames = new();
    private readonly Dictionary<ISymbol, List<Tail>> _gotos = new(SymbolEqualityComparer.Default);

    public Jumps(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public Frame EnterLoop(IOperation loop, ILabelSymbol? exit, ILabelSymbol? next)
    {
        var frame = new Frame(loop, exit, next, onLeave: null);
        _frames.Push(frame);
        return frame;
    }

    /// <summary>Code that every exit runs: a finally block, the end of a lock, a Dispose.</summary>
    public void EnterProtected(Action onLeave) => _frames.Push(new Frame(null, null, null, onLeave));

    /// <summary>The code of a helper that is lowered where it is called: its returns lead behind the call.</summary>
    public Frame EnterHelper()
    {
        var frame = new Frame(null, null, null, onLeave: null) { Returned = Value.None };
        _frames.Push(frame);
        return frame;
    }

    public void Leave() => _frames.Pop();

    public void Branch(IBranchOperation branch)
    {
        var frame = _frames.FirstOrDefault(frame => SymbolEqualityComparer.Default.Equals(frame.Exit, branch.Target) && frame.Exit is not null
            || SymbolEqualityComparer.Default.Equals(frame.Next, branch.Target) && frame.Next is not null);
        if (frame is null)
        {
            if (!_gotos.TryGetValue(branch.Target, out var tails))
                _gotos[branch.Target] = tails = [];
            tails.AddRange(Flow.Tails);
        }
        else
        {
            Unwind(frame);
            (SymbolEqualityComparer.Default.Equals(frame.Exit, branch.Target) ? frame.Breaks : frame.Continues).AddRange(Flow.Tails);
        }

        Flow.Tails = [];
    }

    public void Label(ILabelSymbol label)
    {
        if (_gotos.TryGetValue(label, out var tails))
            Flow.Tails = FlowBuilder.Join(Flow.Tails, tails);
    }

    public void Return(SyntaxNode syntax, Value value, bool isThrow)
    {
        if (!isThrow && _frames.FirstOrDefault(frame => frame.Returned is not null) is { Returned: { } returned } helper)
        {
            Unwind(helper);
            helper.Returned = returned.Or(value);
            helper.Breaks.AddRange(Flow.Tails);
            Flow.Tails = [];
            return;
        }

        Unwind(null);
        Flow.Emit(new Exit(syntax, value, isThrow ? ImmutableArray<Value>.Empty : _function.Outs, isThrow));
        Flow.Tails = [];
    }

    private void Unwind(Frame? until)
    {
        var crossed = _frames.TakeWhile(frame => frame != until).ToArray();
        foreach (var frame in crossed)
        {
            if (frame.OnLeave is null || Flow.Count > MaxNodes || frame.IsLeaving)
                continue;
            frame.IsLeaving = true;
            frame.OnLeave();
            frame.IsLeaving = false;
        }
    }

    internal sealed class Frame
    {
        public Frame(IOperation? loop, ILabelSymbol? exit, ILabelSymbol? next, Action? onLeave)
        {
            Loop = loop;
            Exit = exit;
            Next = next;
            OnLeave = onLeave;
        }

        public IOperation? Loop { get; }

        public ILabelSymbol? Exit { get; }

        public ILabelSymbol? Next { get; }

        public Action? OnLeave { get; }

        public bool IsLeaving { get; set; }

        /// <summary>What the code of a helper returns so far; null for every other frame.</summary>
        public Value? Returned { get; set; }

        public List<Tail> Breaks { get; } = [];

        public List<Tail> Continues { get; } = [];
    }
}
