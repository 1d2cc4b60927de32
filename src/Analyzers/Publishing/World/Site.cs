namespace SafePublication.Analyzers.Publishing;

/// <summary>One event in one body.</summary>
internal readonly record struct Site(Body Body, int Node)
{
    public Event Event => Body.Events[Node];
}
