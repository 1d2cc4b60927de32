using System.Text.Json;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.ModelChecker;

/// <summary>What repeats one execution exactly, as a file: whose it is, of which build, under which model and modes, and its choices.</summary>
/// <param name="Type">The full name of the scenario's class, or of the class that holds the body of a <see cref="Model"/> check.</param>
/// <param name="Method">The name of the body's method; null for a scenario.</param>
/// <param name="Module">The identity of the build of the assembly.</param>
/// <param name="Replay">The replay text of the violation.</param>
public sealed record ReplayFile(string Type, string? Method, Guid Module, string Replay)
{
    /// <summary>The memory model of the execution.</summary>
    public string Model { get; init; } = "mca";

    /// <summary>See <see cref="ExplorationOptions.Strict"/>.</summary>
    public bool Strict { get; init; }

    /// <summary>See <see cref="ExplorationOptions.JitCoalescing"/>.</summary>
    public bool JitCoalescing { get; init; }

    /// <summary>See <see cref="ExplorationOptions.Tearing"/>.</summary>
    public bool Tearing { get; init; }

    /// <summary>Writes the file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this));

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">The file is no replay file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ReplayFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ReplayFile>(File.ReadAllText(path)) is { Type: not null, Replay: not null, Model: not null } replay
                ? replay
                : throw new JsonException("it names no execution.");
        }
        catch (JsonException failure)
        {
            throw new FormatException($"'{path}' is not a replay file: {failure.Message}");
        }
    }

    /// <summary>The options with the model and the modes of the execution.</summary>
    public ExplorationOptions Under(ExplorationOptions options) => options with { Model = Model, Strict = Strict, JitCoalescing = JitCoalescing, Tearing = Tearing };

    /// <summary>The file of a result; null when it is no violation.</summary>
    internal static ReplayFile? Of(CheckResult result, string type, string? method, RewrittenProgram program, ExplorationOptions options) =>
        result is CheckResult.Violated violated
            ? new ReplayFile(type, method, program.ModuleVersion, violated.Replay)
            {
                Model = options.Model,
                Strict = options.Strict,
                JitCoalescing = options.JitCoalescing,
                Tearing = options.Tearing,
            }
            : null;
}
