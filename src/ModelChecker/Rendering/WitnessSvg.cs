using System.Net;
using System.Text;

namespace SafePublication.ModelChecker;

/// <summary>A witness as a picture: a column for each thread, time downwards, and what is not ordered in red.</summary>
public static class WitnessSvg
{
    private const int RowHeight = 56;
    private const int BoxHeight = 36;
    private const int Top = 48;

    /// <summary>Writes the picture.</summary>
    public static string Write(Witness witness)
    {
        var text = new StringBuilder();
        var columns = SvgColumns.For(witness);
        var width = Math.Max(1, witness.Threads.Count) * columns.Width;
        var height = Top + witness.Events.Count * RowHeight;
        text.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"monospace\" font-size=\"12\">\n");
        text.Append("<defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n");
        for (var thread = 0; thread < witness.Threads.Count; thread++)
            text.Append($"<text x=\"{columns.Center(thread)}\" y=\"20\" text-anchor=\"middle\" font-weight=\"bold\">{Encode(witness.Threads[thread])}</text>\n");
        var rows = witness.Events.Select((shown, row) => (shown.Id, row)).ToDictionary(pair => pair.Id, pair => pair.row);
        foreach (var (from, to, kind) in WitnessEdges.Of(witness))
            AppendEdge(text, from, to, kind, rows, columns);
        foreach (var shown in witness.Events)
            AppendEvent(text, shown, rows[shown.Id], columns);
        return text.Append("</svg>\n").ToString();
    }

    private static void AppendEvent(StringBuilder text, WitnessEvent shown, int row, SvgColumns columns)
    {
        var (x, y) = (columns.Center(shown.Id.Thread), Top + row * RowHeight);
        text.Append($"<rect x=\"{x - columns.BoxWidth / 2}\" y=\"{y}\" width=\"{columns.BoxWidth}\" height=\"{BoxHeight}\" fill=\"{(shown.Newer is null ? "#f4f4f4" : "#fde2e2")}\" stroke=\"#444\"/>\n");
        text.Append($"<text x=\"{x}\" y=\"{y + 15}\" text-anchor=\"middle\">{Encode(shown.Text)}</text>\n");
        text.Append($"<text x=\"{x}\" y=\"{y + 30}\" text-anchor=\"middle\" fill=\"#777\">{Encode(shown.Site)}</text>\n");
    }

    // Arrows of one thread go down between its boxes, or around them at the side; arrows between threads go from side to side.
    private static void AppendEdge(StringBuilder text, WitnessEvent from, WitnessEvent to, string kind, Dictionary<EventId, int> rows, SvgColumns columns)
    {
        var (y1, y2) = (Top + rows[from.Id] * RowHeight + BoxHeight / 2, Top + rows[to.Id] * RowHeight + BoxHeight / 2);
        var isOneThread = from.Id.Thread == to.Id.Thread;
        var direction = to.Id.Thread > from.Id.Thread ? 1 : -1;
        var x1 = columns.Center(from.Id.Thread) + direction * columns.BoxWidth / 2;
        var x2 = isOneThread ? x1 : columns.Center(to.Id.Thread) - direction * columns.BoxWidth / 2;
        var bend = isOneThread ? x1 + direction * 30 : (x1 + x2) / 2;
        var (color, dash) = kind switch
        {
            "unordered" => ("#c00", " stroke-dasharray=\"5 4\""),
            "fr" or "co" => ("#c00", string.Empty),
            "rf" => ("#070", string.Empty),
            _ => ("#888", string.Empty),
        };
        text.Append($"<path d=\"M{x1} {y1}Q{bend} {(y1 + y2) / 2} {x2} {y2}\" fill=\"none\" stroke=\"{color}\"{dash} marker-end=\"url(#head)\"/>\n");
        text.Append($"<text x=\"{bend}\" y=\"{(y1 + y2) / 2 - 4}\" text-anchor=\"middle\" fill=\"{color}\">{(kind == "unordered" ? "po, not ordered" : kind)}</text>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
