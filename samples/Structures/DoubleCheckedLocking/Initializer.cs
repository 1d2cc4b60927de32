namespace Structures.DoubleCheckedLocking;

/// <summary>Right: <see cref="LazyInitializer"/> publishes one reference; a second object that is built at the same time is dropped.</summary>
public sealed class Initializer : ITable
{
    private sealed class State
    {
        public int Value;
    }

    private State? _state;

    public int Get() => LazyInitializer.EnsureInitialized(ref _state, () => new State { Value = 42 }).Value;
}
