namespace SafePublication.CommandLine.Loading;

/// <summary>Loads every C# project of a solution file, in the file's order.</summary>
internal sealed class SolutionLoader(CodeBase code, ProjectLoader projects)
{
    public async Task LoadAsync(string solutionFile, CancellationToken cancellation)
    {
        var listed = await ListAsync(solutionFile, cancellation);
        var csharp = listed.Where(IsCSharp).ToArray();
        if (csharp.Length == 0)
        {
            throw new LoadException($"{DisplayPath.Of(solutionFile)}: no C# project in this solution");
        }

        foreach (var other in listed.Except(csharp))
        {
            code.Remark($"{DisplayPath.Of(other)}: left out, not a C# project");
        }

        var withSource = 0;
        foreach (var project in csharp)
        {
            withSource += await HasSourceAsync(project, cancellation) ? 1 : 0;
        }

        if (withSource == 0)
        {
            throw new LoadException($"{DisplayPath.Of(solutionFile)}: no C# source in this solution");
        }
    }

    private async Task<bool> HasSourceAsync(string project, CancellationToken cancellation)
    {
        if (!File.Exists(project))
        {
            throw new LoadException($"{DisplayPath.Of(project)}: no such project, though the solution lists it");
        }

        if (await projects.LoadAsync(project, cancellation))
        {
            return true;
        }

        code.Remark($"{DisplayPath.Of(project)}: left out, no C# source in it");
        return false;
    }

    private static async Task<string[]> ListAsync(string solutionFile, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(solutionFile)!;
        var result = await Dotnet.RunAsync(folder, ["sln", solutionFile, "list"], cancellation);
        if (result.ExitCode != 0)
        {
            throw new LoadException($"{DisplayPath.Of(solutionFile)}: the solution cannot be read: {result.FirstError}");
        }

        return [.. result.Output.Split('\n').Select(line => line.Trim()).Where(IsProject).Select(line => Path.GetFullPath(line.Replace('\\', '/'), folder))];
    }

    private static bool IsProject(string line) => line.EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    private static bool IsCSharp(string project) => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);
}
