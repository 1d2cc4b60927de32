using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class WitnessExportTests
{
    [Fact]
    public void The_json_has_events_cycle_replay_and_repair()
    {
        var program = Violations.MessagePassing();
        var violated = Violations.Find(program);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            WitnessJson.Write(json, violated.Witness, violated.Replay, new RepairSearch(new()).Find(program));

        var root = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
        Assert.Equal("ready without data", root.GetProperty("violation").GetString());
        Assert.Equal(violated.Replay, root.GetProperty("replay").GetString());
        Assert.Equal("T0 #0", root.GetProperty("events")[3].GetProperty("newer").GetString());
        Assert.Equal(["po", "rf", "po", "fr"], root.GetProperty("cycle").EnumerateArray().Select(edge => edge.GetProperty("relation").GetString()));
        Assert.Equal(2, root.GetProperty("repair").GetProperty("executions").GetInt32());
    }

    [Fact]
    public void The_dot_graph_draws_what_is_not_ordered_in_red()
    {
        var dot = WitnessDot.Write(Violations.Find(Violations.MessagePassing()).Witness);
        Assert.Contains("t0_0 -> t0_1 [label=\"unordered\" color=red style=dashed];", dot);
        Assert.Contains("t1_1 -> t0_0 [label=\"fr\" color=red constraint=false];", dot);
    }

    [Fact]
    public void The_picture_is_well_formed_and_has_a_box_for_each_event()
    {
        var svg = XDocument.Parse(WitnessSvg.Write(Violations.Find(Violations.StoreBuffering()).Witness));
        Assert.Equal(4, svg.Descendants(XName.Get("rect", "http://www.w3.org/2000/svg")).Count());
        Assert.Equal(2, svg.Descendants(XName.Get("text", "http://www.w3.org/2000/svg")).Count(text => text.Value == "po, not ordered"));
    }
}
