using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules;

/// <summary>The words that messages share.</summary>
internal static class Wording
{
    private const int MaxNames = 3;

    /// <summary>Ends the message of a finding whose flag is raised before its payload is complete.</summary>
    public static string Remedy(Publication publication) =>
        publication.IsEarly ? "; order alone does not repair this: the flag is raised too early" : string.Empty;

    /// <summary>The names of the payload, the first few of many.</summary>
    public static string Payload(Publication publication)
    {
        var names = publication.Payload.Select(location => location.ToString()).Distinct().ToList();
        var shown = string.Join(", ", names.Take(MaxNames).Select(name => $"'{name}'"));
        return names.Count > MaxNames ? $"{shown} and {names.Count - MaxNames} more" : shown;
    }

    public static string Flag(Publication publication) => publication.Flag.Member.Name;
}
