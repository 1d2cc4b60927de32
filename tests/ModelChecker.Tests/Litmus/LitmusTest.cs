using System.Text.Json;

namespace SafePublication.ModelChecker.Tests;

/// <summary>One published litmus test with its outcomes and execution counts, as litmus.json has it.</summary>
public sealed class LitmusTest
{
    private readonly JsonElement _json;

    private LitmusTest(JsonElement json) => _json = json;

    public static IReadOnlyDictionary<string, LitmusTest> All { get; } = Read();

    public int Executions(string model) => _json.GetProperty("graphs").GetProperty(model).GetInt32();

    public IEnumerable<string> Outcomes(string model) => _json.GetProperty("outcomes").EnumerateArray()
        .Where(outcome => outcome.GetProperty("in").EnumerateArray().Any(name => name.GetString() == model))
        .Select(outcome => string.Join(", ", Observed.Select(name => outcome.GetProperty("o").GetProperty(name).ToString())))
        .Order(StringComparer.Ordinal);

    /// <summary>The test as a program; each thread begins with some stores to a location of its own, which change nothing.</summary>
    public OpListProgram Program(Func<string, string?>? forbids = null, int padding = 0)
    {
        var threads = _json.GetProperty("ops").EnumerateArray()
            .Select((thread, number) => (IReadOnlyList<Op>)[.. Enumerable.Repeat(new Op.Store($"own{number}", 1), padding), .. LitmusOps.Read(thread)])
            .ToList();
        var initial = _json.GetProperty("init").EnumerateObject().ToDictionary(entry => entry.Name, entry => LitmusOps.Value(entry.Value));
        return new OpListProgram(threads, [.. Observed], initial) { Forbids = forbids ?? (static _ => null) };
    }

    private IEnumerable<string> Observed => _json.GetProperty("observe").EnumerateArray().Select(name => name.GetString()!);

    private static Dictionary<string, LitmusTest> Read()
    {
        using var stream = typeof(LitmusTest).Assembly.GetManifestResourceStream("litmus.json")!;
        return JsonDocument.Parse(stream).RootElement.GetProperty("tests").EnumerateArray()
            .ToDictionary(test => test.GetProperty("name").GetString()!, test => new LitmusTest(test));
    }
}
