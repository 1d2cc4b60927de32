using System.Runtime.CompilerServices;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules;

/// <summary>The words that messages share.</summary>
internal static class Wording
{
    private const int MaxNames = 3;

    // All findings of a publication name the same payload.
    private static readonly ConditionalWeakTable<Publication, string> Payloads = new();

    /// <summary>Ends the message of a finding whose flag is raised before its payload is complete.</summary>
    public static string Remedy(Publication publication) =>
        publication.IsEarly ? "; order alone does not repair this: the flag is raised too early" : string.Empty;

    /// <summary>The names of the payload, the first few of many.</summary>
    public static string Payload(Publication publication) => Payloads.GetValue(publication, static one => Names(one.Payload));

    public static string Names(IEnumerable<Location> locations)
    {
        var names = locations.Select(location => location.ToString()).Distinct().ToList();
        var shown = string.Join(", ", names.Take(MaxNames).Select(name => $"'{name}'"));
        return names.Count > MaxNames ? $"{shown} and {names.Count - MaxNames} more" : shown;
    }

    public static string Flag(Publication publication) => publication.Flag.Member.Name;
}
