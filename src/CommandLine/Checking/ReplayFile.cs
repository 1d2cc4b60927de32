using System.Text.Json;
using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>What repeats one execution: the scenario, the build of its assembly, and the engine's replay text.</summary>
internal sealed record ReplayFile(string Type, Guid Module, string Replay)
{
    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this));

    /// <exception cref="LoadException">The file is no replay, or belongs to another build.</exception>
    public static ReplayFile Read(string path, RewrittenProgram program)
    {
        try
        {
            var replay = JsonSerializer.Deserialize<ReplayFile>(File.ReadAllText(path)) ?? throw new JsonException();
            return replay.Module == program.ModuleVersion
                ? replay
                : throw new LoadException($"'{path}' was recorded with another build of '{DisplayPath.Of(program.Path)}'.");
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"'{path}' is not a replay file: {failure.Message}");
        }
    }
}
