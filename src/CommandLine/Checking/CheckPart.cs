using System.Text.Json.Nodes;
using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>What a worker found in its part of a scenario's executions.</summary>
internal sealed record CheckPart(string Name, string Type, long Executions, long Blocked, string? Bound, string? Replay)
{
    /// <summary>The outcomes of the part.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>What the checker does not see of the scenario, which is the same in every part.</summary>
    public required IReadOnlyList<string> NotInstrumented { get; init; }

    /// <summary>The structs that are accessed by their fields, which are the same in every part.</summary>
    public required IReadOnlyList<string> SplitStructs { get; init; }

    /// <summary>The unsynchronised calls of the part.</summary>
    public required IReadOnlyList<string> UnsynchronisedCalls { get; init; }

    /// <summary>Reads a scenario in the JSON of a worker.</summary>
    public static CheckPart Read(JsonNode scenario) => new(
        (string)scenario["name"]!, (string)scenario["type"]!, (long)scenario["executions"]!, (long)scenario["blocked"]!, (string?)scenario["bound"], (string?)scenario["witness"]?["replay"])
    {
        Outcomes = [.. scenario["outcomes"]!.AsArray().Select(each => Outcome(each!))],
        SplitStructs = Texts(scenario["splitStructs"]!),
        UnsynchronisedCalls = Texts(scenario["unsynchronisedCalls"]!),
        NotInstrumented = Texts(scenario["notInstrumented"]!),
    };

    /// <summary>The whole; <paramref name="smallest"/> is the smallest violation of the parts, or null.</summary>
    public static Exploration Union(IReadOnlyList<CheckPart> parts, CheckResult.Violated? smallest)
    {
        var (executions, blocked) = (parts.Sum(part => part.Executions), parts.Sum(part => part.Blocked));
        var bound = parts.Select(part => part.Bound).FirstOrDefault(each => each is not null);
        CheckResult result = smallest is not null ? smallest with { Executions = executions, Blocked = blocked }
            : bound is not null ? new CheckResult.BoundReached(executions, blocked, bound)
            : new CheckResult.Exhausted(executions, blocked);
        return new Exploration(result, [.. parts.SelectMany(part => part.Outcomes).GroupBy(each => each.Values).OrderBy(same => same.Key, StringComparer.Ordinal).Select(Sum)])
        {
            UnsynchronisedCalls = [.. parts.SelectMany(part => part.UnsynchronisedCalls).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static IReadOnlyList<string> Texts(JsonNode texts) => [.. texts.AsArray().Select(each => (string)each!)];

    private static Outcome Sum(IGrouping<string, Outcome> same) =>
        new(same.Key, same.Sum(each => each.Executions), same.Any(each => each.SequentiallyConsistent));

    private static Outcome Outcome(JsonNode outcome) =>
        new((string)outcome["values"]!, (long)outcome["executions"]!, (bool)outcome["sequentiallyConsistent"]!);
}
