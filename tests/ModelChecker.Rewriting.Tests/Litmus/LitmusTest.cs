using System.Text.Json;
using System.Text.Json.Nodes;
using SafePublication.ModelChecker.Tests;

namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>One test of the published oracle, litmus.json.</summary>
internal sealed class LitmusTest(JsonNode json)
{
    private static readonly LitmusTest[] Known =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "litmus.json")))!["tests"]!.AsArray().Select(test => new LitmusTest(test!))];

    public static IReadOnlyList<LitmusTest> All => Known;

    /// <summary>A test with the results that the engine finds for its op lists.</summary>
    public static LitmusTest Explored(string name, JsonArray threads, IReadOnlyDictionary<string, string> initial, IReadOnlyList<string> observed, string model = "mca")
    {
        var program = new OpListProgram(
            [.. JsonSerializer.SerializeToElement(threads).EnumerateArray().Select(LitmusOps.Read)], observed,
            initial.ToDictionary(each => each.Key, each => Operand.Reference(each.Value)));
        var exploration = new Explorer(new ExplorationOptions { Model = model }).Explore(program);
        var outcomes = exploration.Outcomes.Select(outcome => new JsonObject
        {
            ["o"] = new JsonObject(observed.Zip(outcome.Values.Split(", "), (key, value) => KeyValuePair.Create(key, (JsonNode?)value))),
            ["in"] = new JsonArray(model),
        });
        return new LitmusTest(new JsonObject
        {
            ["name"] = name,
            ["ops"] = threads,
            ["observe"] = new JsonArray([.. observed.Select(each => (JsonNode?)each)]),
            ["init"] = new JsonObject(initial.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value))),
            ["graphs"] = new JsonObject { [model] = exploration.Result.Executions },
            ["outcomes"] = new JsonArray([.. outcomes]),
        });
    }

    public string Name => (string)json["name"]!;

    public JsonArray Threads => json["ops"]!.AsArray();

    /// <summary>What the outcome consists of: registers such as <c>1:r0</c>, then locations.</summary>
    public string[] Observed => [.. json["observe"]!.AsArray().Select(each => (string)each!)];

    public IReadOnlyDictionary<string, string> Initial => json["init"]!.AsObject().ToDictionary(each => each.Key, each => (string)each.Value!);

    public long Executions(string model) => (long)json["graphs"]![model]!;

    public IEnumerable<string> Outcomes(string model) => json["outcomes"]!.AsArray()
        .Where(outcome => outcome!["in"]!.AsArray().Any(each => (string)each! == model))
        .Select(outcome => string.Join(", ", Observed.Select(name => outcome!["o"]![name]!.ToString())));
}
