using System.Text;

namespace SafePublication.ModelChecker;

/// <summary>A witness as text: the threads side by side, one line an event, then the cycle that sequential consistency does not allow.</summary>
public static class WitnessText
{
    private const int Gap = 3;

    /// <summary>Writes the witness, and the repair when there is one, or that the search for it gave up.</summary>
    public static string Write(Witness witness, Repair? repair = null, bool hasGivenUp = false)
    {
        var text = new StringBuilder().AppendLine(witness.Violation).AppendLine();
        AppendEvents(text, witness);
        text.AppendLine();
        AppendCycle(text, witness);
        if (repair is not null)
            text.AppendLine().Append("Repair: ").Append(repair).AppendLine(".");
        else if (hasGivenUp)
            text.AppendLine().AppendLine("Repair: none was found before the search gave up; there may be one.");
        return text.ToString();
    }

    private static void AppendEvents(StringBuilder text, Witness witness)
    {
        var widths = witness.Threads.Select((_, thread) => Width(witness, thread)).ToList();
        text.Append("  ").AppendLine(string.Concat(witness.Threads.Select((_, thread) => Header(witness, thread).PadRight(widths[thread] + Gap))).TrimEnd());
        var site = witness.Events.Select(shown => shown.Site.Length).DefaultIfEmpty().Max();
        foreach (var shown in witness.Events)
        {
            var before = widths.Take(shown.Id.Thread).Sum(width => width + Gap);
            var after = widths.Skip(shown.Id.Thread).Sum(width => width + Gap);
            var line = new string(' ', before) + Cell(shown).PadRight(after) + shown.Site.PadRight(site + (site > 0 ? Gap : 0)) + shown.Remark;
            text.Append("  ").AppendLine(line.TrimEnd());
        }
    }

    private static void AppendCycle(StringBuilder text, Witness witness)
    {
        if (witness.LoadsAreMerged)
        {
            text.AppendLine("The plain loads of the loop's turns may be merged into one: the loop tests for ever what it loaded once.");
            return;
        }

        if (witness.Cycle.Count == 0)
        {
            text.AppendLine("This is possible under sequential consistency, too: no order between memory operations repairs it.");
            return;
        }

        text.AppendLine("No interleaving of the threads does this, for each of these events would come before the next:");
        foreach (var edge in witness.Cycle)
        {
            text.Append("  ").Append(edge.From.Id).Append(' ').AppendLine(edge.From.Text);
            text.Append("    ").AppendLine(Describe(edge));
        }

        text.Append("  ").Append(witness.Cycle[0].From.Id).Append(' ').AppendLine(witness.Cycle[0].From.Text);
    }

    private static string Describe(WitnessEdge edge) => edge.Relation switch
    {
        "po" => $"program order, {edge.Order}",
        "rf" => "is read by",
        "co" => "is overwritten by",
        _ => "reads what is overwritten by",
    };

    private static int Width(Witness witness, int thread) => witness.Events.Where(shown => shown.Id.Thread == thread)
        .Select(shown => Cell(shown).Length).Append(Header(witness, thread).Length).Max();

    private static string Header(Witness witness, int thread) =>
        witness.Threads[thread] == $"T{thread}" ? witness.Threads[thread] : $"T{thread} {witness.Threads[thread]}";

    private static string Cell(WitnessEvent shown) => $"#{shown.Id.Index} {shown.Text}";
}
