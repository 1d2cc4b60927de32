namespace SafePublication.Analyzers;

/// <summary>A rule's folder: the help link of a diagnostic opens its page.</summary>
internal static class Room
{
    private const string Rules = "https://github.com/safepublication/safepublication/blob/main/src/Analyzers/Rules/";

    /// <summary>The page of the rule in the folder <c>ID_Name</c>.</summary>
    public static string Page(string id, string name) => $"{Rules}{id}_{name}/README.md";
}
