namespace SafePublication.ModelChecker;

/// <summary>Who decides, for an event behind the prefix of a run, which store a load reads and where a store stands in modification order.</summary>
internal interface IChoices
{
    /// <summary>Gives the load its store.</summary>
    void ChooseStore(ExecutionGraph graph, int load);

    /// <summary>Gives the store its place. False when there is none that the model allows, which ends the run.</summary>
    bool ChoosePlace(ExecutionGraph graph, int store);
}
