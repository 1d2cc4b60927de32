using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Builds the workspace solution of a state; its first project is the one under test.</summary>
internal sealed class TestSolution(CompilationOptions compilationOptions, ParseOptions parseOptions)
{
    public Project Create(EvaluatedState state)
    {
        var solution = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution;
        var ids = state.Projects.ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name));
        foreach (var project in state.Projects)
            solution = solution.AddProject(Describe(project, ids[project.Name]));
        foreach (var project in state.Projects)
            solution = solution.AddProjectReferences(ids[project.Name], project.ProjectReferences.Select(name => new ProjectReference(ids[name])));
        return solution.GetProject(ids[state.Projects[0].Name])!;
    }

    private ProjectInfo Describe(EvaluatedState.EvaluatedProject project, ProjectId id)
        => ProjectInfo.Create(
            id, VersionStamp.Default, project.Name, project.Name, LanguageNames.CSharp,
            compilationOptions: compilationOptions,
            parseOptions: parseOptions,
            documents: Documents(id, project.Sources),
            metadataReferences: project.References,
            additionalDocuments: Documents(id, project.AdditionalFiles))
        .WithAnalyzerConfigDocuments(Documents(id, project.AnalyzerConfigFiles));

    private static IEnumerable<DocumentInfo> Documents(ProjectId id, ImmutableArray<(string Path, SourceText Text)> files)
        => files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(id, file.Path), file.Path, filePath: file.Path,
            loader: TextLoader.From(TextAndVersion.Create(file.Text, VersionStamp.Default, file.Path))));
}
