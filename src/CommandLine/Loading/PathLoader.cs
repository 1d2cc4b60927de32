namespace SafePublication.CommandLine.Loading;

/// <summary>Decides by its kind how a path of the command line is loaded.</summary>
internal sealed class PathLoader(CodeBase code, bool loose, IProgress<string> progress)
{
    private readonly LooseLoader _loose = new(code);
    private readonly ProjectLoader _projects = new(code, progress);

    public async Task LoadAsync(string path, CancellationToken cancellation)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full))
        {
            await LoadFolderAsync(full, cancellation);
        }
        else if (File.Exists(full))
        {
            await LoadFileAsync(full, cancellation);
        }
        else
        {
            throw new LoadException($"{path}: no such file or folder");
        }
    }

    private async Task LoadFileAsync(string file, CancellationToken cancellation)
    {
        switch (Path.GetExtension(file).ToUpperInvariant())
        {
            case ".SLN" or ".SLNX":
                await new SolutionLoader(code, _projects).LoadAsync(file, cancellation);
                break;
            case ".CSPROJ":
                await LoadProjectAsync(file, cancellation);
                break;
            case ".CS":
                _loose.LoadFile(file);
                break;
            default:
                throw new LoadException($"{DisplayPath.Of(file)}: not a solution, a C# project, a C# file or a folder");
        }
    }

    // A folder that holds one project is that project, as for `dotnet build`; any other folder is just its source.
    private async Task LoadFolderAsync(string folder, CancellationToken cancellation)
    {
        if (!loose && SourceFolder.Files(folder, "*.csproj").ToArray() is [var project])
        {
            await LoadProjectAsync(project, cancellation);
        }
        else
        {
            progress.Report($"Loading {DisplayPath.Of(folder)}");
            _loose.LoadFolder(folder);
        }
    }

    private async Task LoadProjectAsync(string project, CancellationToken cancellation)
    {
        if (!await _projects.LoadAsync(project, cancellation))
        {
            throw new LoadException($"{DisplayPath.Of(project)}: no C# source in this project");
        }
    }
}
