namespace Structures.DoubleCheckedLocking;

/// <summary>Right: what is published by one reference is complete for whoever loads the reference, plainly.</summary>
public sealed class OneReference : ITable
{
    private sealed class State
    {
        public int Value;
    }

    private readonly object _gate = new();
    private State? _state;

    public int Get()
    {
        if (_state is { } built)
            return built.Value;
        lock (_gate)
            return (_state ??= new State { Value = 42 }).Value;
    }
}
