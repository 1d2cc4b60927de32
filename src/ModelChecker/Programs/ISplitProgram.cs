namespace SafePublication.ModelChecker;

/// <summary>A program that finds out while it is explored which of its values have to be accessed piece by piece.</summary>
internal interface ISplitProgram
{
    /// <summary>These values as text: a replay has to know them before it repeats an execution.</summary>
    string Splits { get; set; }
}
