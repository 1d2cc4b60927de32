using SafePublication.ModelChecker;

namespace SafePublication.Benchmarks;

/// <summary>The smallest program with a publication race: 4 executions.</summary>
[Scenario]
public sealed class MessagePassing
{
    private int _data;
    private int _ready;

    /// <summary>Publishes.</summary>
    [Actor]
    public void Writer()
    {
        _data = 1;
        _ready = 1;
    }

    /// <summary>Observes.</summary>
    [Actor]
    public (int Ready, int Data) Reader() => (_ready, _data);
}

/// <summary>The published fib_bench with six turns: two threads that each add up, and one that looks.</summary>
[Scenario]
public sealed class Fibonacci
{
    private const int Turns = 6;

    private int _x = 1;
    private int _y = 1;

    /// <summary>Adds into one variable.</summary>
    [Actor]
    public void One()
    {
        for (var turn = 0; turn < Turns; turn++)
            Volatile.Write(ref _x, Volatile.Read(ref _x) + Volatile.Read(ref _y));
    }

    /// <summary>Adds into the other one.</summary>
    [Actor]
    public void Two()
    {
        for (var turn = 0; turn < Turns; turn++)
            Volatile.Write(ref _y, Volatile.Read(ref _x) + Volatile.Read(ref _y));
    }

    /// <summary>Says whether both sums are no larger than six turns can make them.</summary>
    [Actor]
    public bool Looker() => Volatile.Read(ref _x) <= 377 && Volatile.Read(ref _y) <= 377;
}
