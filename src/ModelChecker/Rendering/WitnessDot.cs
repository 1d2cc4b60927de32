using System.Text;

namespace SafePublication.ModelChecker;

/// <summary>A witness as a graph for Graphviz.</summary>
public static class WitnessDot
{
    /// <summary>Writes the graph: a column for each thread, program order, reads-from, and the cycle in red.</summary>
    public static string Write(Witness witness)
    {
        var text = new StringBuilder("digraph witness {\n  node [shape=box fontname=monospace];\n");
        for (var thread = 0; thread < witness.Threads.Count; thread++)
            AppendThread(text, witness, thread);
        foreach (var (from, to, kind) in WitnessEdges.Of(witness))
            text.Append($"  {Name(from)} -> {Name(to)} [label=\"{kind}\"{Style(kind)}];\n");
        return text.Append("}\n").ToString();
    }

    private static void AppendThread(StringBuilder text, Witness witness, int thread)
    {
        text.Append($"  subgraph cluster{thread} {{\n    label=\"{Escape(witness.Threads[thread])}\";\n");
        foreach (var shown in witness.Events.Where(shown => shown.Id.Thread == thread))
            text.Append($"    {Name(shown)} [label=\"{Escape(shown.Text)}\\n{Escape(shown.Site)}\"];\n");
        text.Append("  }\n");
    }

    private static string Name(WitnessEvent shown) => $"t{shown.Id.Thread}_{shown.Id.Index}";

    private static string Style(string kind) => kind switch
    {
        "unordered" => " color=red style=dashed",
        "fr" or "co" => " color=red constraint=false",
        "rf" => " color=darkgreen constraint=false",
        _ => string.Empty,
    };

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
