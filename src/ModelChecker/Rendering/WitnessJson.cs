using System.Text.Json;

namespace SafePublication.ModelChecker;

/// <summary>A witness as a JSON object.</summary>
public static class WitnessJson
{
    /// <summary>Writes the witness, its replay text, and the repair when there is one, or that the search for it gave up, as one object.</summary>
    public static void Write(Utf8JsonWriter json, Witness witness, string replay, Repair? repair = null, bool hasGivenUp = false)
    {
        json.WriteStartObject();
        json.WriteString("violation", witness.Violation);
        json.WriteString("replay", replay);
        WriteAll(json, "threads", witness.Threads, json.WriteStringValue);
        WriteAll(json, "events", witness.Events, shown => WriteEvent(json, shown));
        json.WriteBoolean("loadsAreMerged", witness.LoadsAreMerged);
        WriteAll(json, "cycle", witness.Cycle, edge => WriteEdge(json, edge));
        if (repair is not null)
            WriteRepair(json, repair);
        else if (hasGivenUp)
            json.WriteBoolean("repairSearchGaveUp", true);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, WitnessEvent shown)
    {
        json.WriteStartObject();
        WriteId(json, "id", shown.Id);
        json.WriteString("thread", shown.Thread);
        json.WriteString("action", shown.Action);
        json.WriteString("location", shown.Location);
        json.WriteString("value", shown.Value);
        json.WriteString("site", shown.Site);
        if (shown.ReadsFrom is { } from)
            WriteId(json, "readsFrom", from);
        if (shown.Newer is { } newer)
            WriteId(json, "newer", newer);
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, WitnessEdge edge)
    {
        json.WriteStartObject();
        WriteId(json, "from", edge.From.Id);
        WriteId(json, "to", edge.To.Id);
        json.WriteString("relation", edge.Relation);
        json.WriteBoolean("ordered", edge.IsOrdered);
        json.WriteString("order", edge.Order);
        json.WriteEndObject();
    }

    private static void WriteRepair(Utf8JsonWriter json, Repair repair)
    {
        json.WriteStartObject("repair");
        WriteAll(json, "changes", repair.Changes, json.WriteStringValue);
        json.WriteNumber("executions", repair.Executions);
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, string name, EventId id) => json.WriteString(name, id.ToString());

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
