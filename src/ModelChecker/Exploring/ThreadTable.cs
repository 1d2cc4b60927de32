namespace SafePublication.ModelChecker;

/// <summary>
/// The threads of a program over all runs. A thread is identified by its parent and its place among the parent's children, so that it
/// has the same number in every run; threads are ordered parents first, then by place, whatever run saw them first.
/// </summary>
internal sealed class ThreadTable
{
    private readonly List<int[]> _paths = [];
    private readonly List<int> _order = [];
    private readonly Dictionary<(int Parent, int Place), int> _children = [];

    public ThreadTable(int threadCount)
    {
        for (var thread = 0; thread < threadCount; thread++)
            Add([thread]);
        Initial = threadCount;
    }

    /// <summary>The number of threads that exist from the start.</summary>
    public int Initial { get; }

    /// <summary>The number of threads seen so far.</summary>
    public int Count => _paths.Count;

    /// <summary>The threads in the order in which the explorer prefers them.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <summary>The number of a parent's child.</summary>
    public int Child(int parent, int place)
    {
        if (_children.TryGetValue((parent, place), out var known))
            return known;
        return _children[(parent, place)] = Add([.. _paths[parent], place]);
    }

    /// <summary>The thread's path from a thread of the start, such as <c>0.1</c>.</summary>
    public string Name(int thread) => string.Join('.', _paths[thread]);

    /// <summary>The number of the thread with the given path.</summary>
    /// <exception cref="FormatException">The path begins with a thread that does not exist.</exception>
    public int Find(string name)
    {
        var path = name.Split('.').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        if (path[0] >= Initial)
            throw new FormatException($"There is no thread {path[0]}; the program has {Initial}.");
        return path.Skip(1).Aggregate(path[0], Child);
    }

    private int Add(int[] path)
    {
        var thread = _paths.Count;
        _paths.Add(path);
        var place = _order.FindIndex(other => path.AsSpan().SequenceCompareTo(_paths[other]) < 0);
        _order.Insert(place < 0 ? _order.Count : place, thread);
        return thread;
    }
}
