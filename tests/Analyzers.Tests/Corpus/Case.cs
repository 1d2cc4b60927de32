using System.Text.Json;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>One example case with its verdict: see Cases/README.md.</summary>
public sealed class Case
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");
    private readonly JsonElement _verdict;

    private Case(string name)
    {
        Name = name;
        _verdict = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, name, "expect.json"))).RootElement;
    }

    public static IReadOnlyList<Case> All { get; } =
        [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal).Select(name => new Case(name))];

    public string Name { get; }

    public string Kind => _verdict.GetProperty("kind").GetString()!;

    public bool IsClean => _verdict.GetProperty("clean").GetBoolean();

    /// <summary>The lines of each side of the race that is wrong.</summary>
    public IEnumerable<IReadOnlyList<int>> WrongSides =>
        new[] { Lines("racy_lines_reader"), Lines("racy_lines_writer") }.Where(lines => lines.Count > 0);

    /// <summary>Every line where a report is right.</summary>
    public IEnumerable<int> AcceptableLines => WrongSides.SelectMany(lines => lines).Concat(Lines("also_acceptable_lines")).Concat(Lines("declaration_lines"));

    public string Before => Read("before.cs");

    /// <summary>The correct version; null for a case that is clean already.</summary>
    public string? After => IsClean ? null : Read("after.cs");

    public static Case Named(string name) => All.Single(candidate => candidate.Name == name);

    private string Read(string file) => File.ReadAllText(Path.Combine(Root, Name, file));

    private IReadOnlyList<int> Lines(string member) => [.. _verdict.GetProperty(member).EnumerateArray().Select(line => line.GetInt32())];
}
