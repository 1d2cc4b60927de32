namespace SafePublication.ModelChecker;

/// <summary>Adds an event behind the prefix of a run and has its choice made.</summary>
internal sealed class Extension(IChoices choices)
{
    /// <summary>Adds the event. False when the model allows no choice for it.</summary>
    public bool Add(ExecutionGraph graph, in Event request, out int index)
    {
        index = graph.Append(request);
        if (request.Exclusive)
            MarkLoadExclusive(graph, request, index);
        return request.Kind switch
        {
            EventKind.Load => AddLoad(graph, request, index),
            EventKind.Store => ThreadLife.Owns(request.Location) || choices.ChoosePlace(graph, index),
            _ => true,
        };
    }

    // The start and the end of a thread are stored once and waited for: there is no choice.
    private bool AddLoad(ExecutionGraph graph, in Event request, int index)
    {
        if (ThreadLife.Owns(request.Location))
            graph.ReadFrom(index, graph.LastStore(request.Location));
        else
            choices.ChooseStore(graph, index);
        return true;
    }

    private static void MarkLoadExclusive(ExecutionGraph graph, in Event request, int index)
    {
        var load = request.Index > 0 ? graph.Previous(index) : index;
        if (!graph[load].IsLoad || graph[load].Location != request.Location)
            throw new InvalidOperationException("An exclusive store has to come directly after the thread's load of the same location.");
        graph.SetExclusive(load, true);
    }
}
