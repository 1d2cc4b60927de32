namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Counts that are moved on to claim a slot, and so announce it before its element is stored. A reader that tests the element itself does not
/// take it on the word of the count.
/// </summary>
internal static class ElementClaims
{
    public static bool Contain(Meeting meeting, Site store, IReadOnlyCollection<Site> before, IReadOnlyCollection<Site> late)
    {
        var claim = (Access)store.Event;
        return late.Count > 0 && before.All(grown => late.Any(site => IsOfCollection(site, grown))) && late.All(site => ((Access)site.Event).Location.IsContents)
            && claim.Order.Includes(MemoryOrder.Release) && claim.Value is { Map: null, Operands: var operands } && operands.Any(operand => operand.Place is { } place && place.Location.Equals(meeting.Flag))
            && meeting.Loads.All(load => load.IsOrdered && !load.Reads.Any(IsTested));
    }

    /// <summary>Whether the one stores an element of the collection that the other stores: one that grows is there before its count.</summary>
    private static bool IsOfCollection(Site element, Site collection) => ((Access)collection.Event).Location is { IsContents: false } grown && new Location(((Access)element.Event).Location.Member).Equals(grown);

    private static bool IsTested(Site read) => read.Body.Events.OfType<Test>()
        .Any(test => test.Condition.Left.All.Concat(test.Condition.Right.All).Any(value => value.Source == read.Event));
}
