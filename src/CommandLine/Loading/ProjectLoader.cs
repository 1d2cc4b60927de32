using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafePublication.CommandLine.Loading;

/// <summary>Loads a project as the compiler sees it, and the projects that it references.</summary>
internal sealed class ProjectLoader(CodeBase code, IProgress<string> progress)
{
    private readonly Dictionary<(string File, string? Framework), ProjectId> _loaded = [];

    /// <summary>Loads a project to be scanned; the answer is false when it holds no C# source.</summary>
    public async Task<bool> LoadAsync(string projectFile, CancellationToken cancellation)
    {
        var frameworks = await DesignTimeBuild.FrameworksAsync(projectFile, cancellation);
        if (frameworks.Length > 1)
        {
            code.Remark($"{DisplayPath.Of(projectFile)}: scanned for {frameworks[0]} only, not for {string.Join(", ", frameworks[1..])}");
        }

        var id = await AddAsync(projectFile, frameworks.FirstOrDefault(), cancellation);
        if (!code.Solution.GetProject(id)!.Documents.Any(WrittenSource.Is))
        {
            return false;
        }

        code.Request(id);
        return true;
    }

    private async Task<ProjectId> AddAsync(string projectFile, string? framework, CancellationToken cancellation)
    {
        if (_loaded.TryGetValue((projectFile, framework), out var known))
        {
            return known;
        }

        progress.Report($"Loading {DisplayPath.Of(projectFile)}");
        var id = _loaded[(projectFile, framework)] = ProjectId.CreateNewId(projectFile);
        var invocation = await DesignTimeBuild.RunAsync(projectFile, framework, cancellation);
        var links = new Dictionary<string, ProjectId>(StringComparer.Ordinal);
        foreach (var link in invocation.Links)
        {
            links[link.Assembly] = await AddAsync(link.ProjectFile, link.Framework, cancellation);
        }

        code.Solution = code.Solution.AddProject(Describe(id, projectFile, invocation, links));
        return id;
    }

    private static ProjectInfo Describe(ProjectId id, string projectFile, CompilerInvocation invocation, Dictionary<string, ProjectId> links)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        var arguments = CSharpCommandLineParser.Default.Parse(invocation.Arguments, folder, sdkDirectory: null);
        var references = arguments.MetadataReferences.ToLookup(reference => links.ContainsKey(Path.GetFullPath(reference.Reference, folder)));
        return ProjectInfo.Create(
            id,
            VersionStamp.Default,
            Path.GetFileNameWithoutExtension(projectFile),
            arguments.CompilationName ?? Path.GetFileNameWithoutExtension(projectFile),
            LanguageNames.CSharp,
            filePath: projectFile,
            parseOptions: arguments.ParseOptions,
            // A build's "warnings as errors" says what stops it, not how severe a finding is.
            compilationOptions: arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default),
            documents: arguments.SourceFiles.Select(file => SourceFile.Describe(file.Path, id)),
            projectReferences: references[true].Select(link => new ProjectReference(links[Path.GetFullPath(link.Reference, folder)], link.Properties.Aliases)),
            metadataReferences: references[false].Select(file => MetadataReference.CreateFromFile(file.Reference, file.Properties)),
            analyzerReferences: arguments.AnalyzerReferences.Where(file => File.Exists(file.FilePath)).Select(file => GeneratorReference.To(file.FilePath)),
            additionalDocuments: arguments.AdditionalFiles.Select(file => SourceFile.Describe(file.Path, id)))
            .WithAnalyzerConfigDocuments(arguments.AnalyzerConfigPaths.Select(file => SourceFile.Describe(file, id)));
    }
}
