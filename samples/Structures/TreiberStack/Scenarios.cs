using SafePublication.ModelChecker;

namespace Structures.TreiberStack;

/// <summary>On a stack with 1 on top of 2 one thread pops, while the other pops both and pushes the first again: no item is popped twice.</summary>
[Scenario("TreiberStack")]
public sealed class StackScenario
{
    private readonly Stack _stack = new();

    public StackScenario()
    {
        _stack.Push(2);
        _stack.Push(1);
    }

    [Actor]
    public int Popper() => _stack.TryPop(out var item) ? item : 0;

    [Actor]
    public int Juggler()
    {
        _stack.TryPop(out var first);
        _stack.TryPop(out _);
        _stack.Push(first);
        return first;
    }

    [Invariant]
    public bool Nothing_is_there_twice()
    {
        var seen = new HashSet<int>();
        while (_stack.TryPop(out var item))
        {
            if (item != 0 && !seen.Add(item))
                return false;
        }

        return true;
    }
}

/// <summary>The same with a node that is pushed again: the late pop brings back what the other thread holds.</summary>
[Scenario("TreiberStack.Recycling")]
public sealed class RecyclingStackScenario
{
    private readonly RecyclingStack _stack = new();
    private RecyclingStack.Node? _held;

    public RecyclingStackScenario()
    {
        _stack.Push(new(2));
        _stack.Push(new(1));
    }

    [Actor]
    public void Popper() => _stack.TryPop();

    [Actor]
    public void Juggler()
    {
        var first = _stack.TryPop();
        _held = _stack.TryPop();
        if (first is not null)
            _stack.Push(first);
    }

    [Invariant]
    public bool What_is_held_is_not_on_the_stack()
    {
        while (_stack.TryPop() is { } node)
        {
            if (node == _held)
                return false;
        }

        return true;
    }
}
