using System.Text.Json.Nodes;

namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>One test of the published oracle, litmus.json.</summary>
internal sealed class LitmusTest(JsonNode json)
{
    private static readonly LitmusTest[] Known =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "litmus.json")))!["tests"]!.AsArray().Select(test => new LitmusTest(test!))];

    public static IReadOnlyList<LitmusTest> All => Known;

    public string Name => (string)json["name"]!;

    public JsonArray Threads => json["ops"]!.AsArray();

    /// <summary>What the outcome consists of: registers such as <c>1:r0</c>, then locations.</summary>
    public string[] Observed => [.. json["observe"]!.AsArray().Select(each => (string)each!)];

    public IReadOnlyDictionary<string, string> Initial => json["init"]!.AsObject().ToDictionary(each => each.Key, each => (string)each.Value!);

    public int Executions(string model) => (int)json["graphs"]![model]!;

    public IEnumerable<string> Outcomes(string model) => json["outcomes"]!.AsArray()
        .Where(outcome => outcome!["in"]!.AsArray().Any(each => (string)each! == model))
        .Select(outcome => string.Join(", ", Observed.Select(name => outcome!["o"]![name]!.ToString())));
}
