using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules;

/// <summary>The halves that a publication lacks: acquire at its loads, release at its stores.</summary>
internal static class MissingHalves
{
    public static IEnumerable<Finding> Of(Publication publication)
    {
        foreach (var load in publication.Loads.Where(load => !load.IsOrdered))
            yield return Missing(publication, load.Access, publication.Stores.FirstOrDefault()?.Access, "read without acquire");
        foreach (var store in publication.Stores.Where(store => store.Half == WriterHalf.Missing))
            yield return Missing(publication, store.Access, publication.Loads.FirstOrDefault()?.Access, "written without release");
    }

    private static Finding Missing(Publication publication, Access access, Access? otherEnd, string half) => new(
        publication, access.Syntax, otherEnd?.Syntax, !publication.IsEarly,
        Wording.Flag(publication), Wording.Payload(publication), Wording.Remedy(publication), half);
}
