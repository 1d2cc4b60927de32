namespace SafePublication.EndToEnd;

/// <summary>The samples and the files at the root as a clone would have them, without any build output.</summary>
internal sealed class SamplesClone : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SamplesClone()
    {
        foreach (var file in SourceFiles.All.Where(IsNeeded))
        {
            _folder.Write(file, File.ReadAllText(Repository.At(file)));
        }
    }

    public string At(string path) => _folder.At(path);

    /// <summary>Runs the built tool as a process, in the clone.</summary>
    public Task<ShellResult> ScanAsync(params string[] arguments) => Shell.RunAsync(
        _folder.Path, [Repository.At($"src/CommandLine/bin/{Repository.Configuration}/net10.0/safepub.dll"), "scan", .. arguments]);

    public void Dispose() => _folder.Dispose();

    private static bool IsNeeded(string file) => file.StartsWith("samples/", StringComparison.Ordinal) || !file.Contains('/');
}
