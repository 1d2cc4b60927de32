using System.Text.Json.Nodes;

namespace SafePublication.CommandLine.Checking;

/// <summary>What a worker says of all scenarios: its part of those that it explored, and the others; it is none where the worker did not come to the assembly.</summary>
internal sealed record WorkerAnswer(IReadOnlyList<CheckPart> Parts, IReadOnlyList<Refusal> Refusals, bool IsNone)
{
    /// <summary>Reads the JSON of a worker.</summary>
    public static WorkerAnswer Read(string json)
    {
        var answer = JsonNode.Parse(json)!;
        return new WorkerAnswer(
            [.. answer["scenarios"]!.AsArray().Select(each => CheckPart.Read(each!))],
            [.. answer["refused"]!.AsArray().Select(each => new Refusal((string)each!["assembly"]!, (string)each["name"]!, (string)each["type"]!, (string)each["reason"]!))],
            answer["notChecked"]!.AsArray().Count > 0);
    }
}
