using System.Text.Json;
using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>The results as JSON, for programs that read them.</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Writes to a file, or to the standard output when its name is <c>-</c>.</summary>
    public static void Write(string file, TextWriter output, CheckedScenarios scenarios)
    {
        var text = Text(scenarios);
        if (file == "-")
        {
            output.WriteLine(text);
            return;
        }

        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"'{file}' cannot be written: {failure.Message}");
        }
    }

    private static string Text(CheckedScenarios scenarios)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("scenarios");
            foreach (var report in scenarios.Reports)
            {
                WriteScenario(json, report.Assembly, report.Report);
            }

            json.WriteEndArray();
            json.WriteStartArray("refused");
            foreach (var refusal in scenarios.Refusals)
            {
                json.WriteStartObject();
                json.WriteString("name", refusal.Name);
                json.WriteString("type", refusal.Type);
                json.WriteString("reason", refusal.Reason);
                json.WriteString("assembly", refusal.Assembly);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteTexts(json, "notChecked", scenarios.Missed);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    private static void WriteScenario(Utf8JsonWriter json, string assembly, ScenarioReport report)
    {
        json.WriteStartObject();
        json.WriteString("name", report.Name);
        json.WriteString("type", report.Type);
        json.WriteString("result", report.Result.GetType().Name);
        json.WriteNumber("executions", report.Result.Executions);
        json.WriteNumber("blocked", report.Result.Blocked);
        WriteVerdict(json, report);
        WriteOutcomes(json, report.Outcomes);
        WriteTexts(json, "splitStructs", report.SplitStructs);
        WriteTexts(json, "unsynchronisedCalls", report.UnsynchronisedCalls);
        WriteTexts(json, "notInstrumented", report.NotInstrumented);
        json.WriteString("assembly", assembly);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteVerdict(Utf8JsonWriter json, ScenarioReport report)
    {
        switch (report.Result)
        {
            case CheckResult.Violated violated:
                json.WritePropertyName("witness");
                WitnessJson.Write(json, violated.Witness, violated.Replay, report.Repair, report.RepairSearchGaveUp);
                break;
            case CheckResult.BoundReached reached:
                json.WriteString("bound", reached.Bound);
                break;
        }
    }

    private static void WriteOutcomes(Utf8JsonWriter json, IReadOnlyList<Outcome> outcomes)
    {
        json.WriteStartArray("outcomes");
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("values", outcome.Values);
            json.WriteNumber("executions", outcome.Executions);
            json.WriteBoolean("sequentiallyConsistent", outcome.SequentiallyConsistent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
