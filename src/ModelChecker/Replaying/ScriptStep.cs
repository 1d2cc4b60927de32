using System.Globalization;
using System.Text.RegularExpressions;

namespace SafePublication.ModelChecker;

/// <summary>One choice of a script.</summary>
/// <param name="Thread">The thread that performs the event.</param>
/// <param name="Kind">What the event does.</param>
/// <param name="Store">For a load: the store that it reads.</param>
/// <param name="Place">For a store: how many stores that are already there stand before it in modification order.</param>
internal sealed partial record ScriptStep(int Thread, EventKind Kind, EventId Store, int Place)
{
    public static ScriptStep Read(string text, ThreadTable threads)
    {
        var match = Form().Match(text);
        if (!match.Success)
            throw new FormatException($"'{text}' is no step of a replay.");
        var thread = threads.Find(match.Groups["thread"].Value);
        if (match.Groups["place"].Success)
            return new(thread, EventKind.Store, EventId.Initial, Number(match, "place"));
        if (match.Groups["from"].Success)
            return new(thread, EventKind.Load, new(threads.Find(match.Groups["from"].Value), Number(match, "index")), 0);
        return new(thread, text[^1] == 'f' ? EventKind.Fence : EventKind.Load, EventId.Initial, 0);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<thread>\d{1,6}(\.\d{1,6})*)(f|r-|r(?<from>\d{1,6}(\.\d{1,6})*)#(?<index>\d{1,6})|w(?<place>\d{1,6}))$")]
    private static partial Regex Form();
}
