using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Stands before calls that cannot be checked.</summary>
public static class UnsupportedHooks
{
    /// <summary>Ends the check with the reason that the site gives.</summary>
    public static void Refuse(int site)
    {
        if (CurrentThread.Value is not { } thread)
            return;
        var place = thread.Execution.Sites[site];
        var line = place.ToString();
        throw new UnsupportedConstructException(line.Length == 0 ? $"{place.Name}, in {place.Method}." : $"{place.Name} ({line}).");
    }
}
