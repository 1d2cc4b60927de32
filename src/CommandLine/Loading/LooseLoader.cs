using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SafePublication.CommandLine.Loading;

/// <summary>
/// Loads source without a project: one compilation per folder, against the framework's references. Code that does not
/// bind for want of other references is tolerated.
/// </summary>
internal sealed class LooseLoader(CodeBase code)
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, preprocessorSymbols: Symbols());
    private static readonly CSharpCompilationOptions Compiling =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public void LoadFolder(string folder)
    {
        var folders = SourceFolder.Folders(folder).ToArray();
        var files = folders.SelectMany(each => SourceFolder.Files(each, "*.cs")).ToArray();
        if (files.Length == 0)
        {
            throw new LoadException($"{DisplayPath.Of(folder)}: no C# source in this folder");
        }

        Load(folder, files, folders);
    }

    public void LoadFile(string file) => Load(file, [file], [Path.GetDirectoryName(file)!]);

    private void Load(string name, string[] files, string[] folders)
    {
        var id = ProjectId.CreateNewId(name);
        var sources = files.Select(file => SourceFile.Describe(file, id)).ToArray();
        code.Solution = code.Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            assemblyName: Path.GetFileNameWithoutExtension(name),
            LanguageNames.CSharp,
            parseOptions: Parsing,
            compilationOptions: Compiling,
            documents: [.. sources, .. Globals(id, files)],
            metadataReferences: FrameworkReferences.Find())
            .WithAnalyzerConfigDocuments(AnalyzerConfigs.For(folders).Select(file => SourceFile.Describe(file, id))));
        code.Request(id);
    }

    private static IEnumerable<DocumentInfo> Globals(ProjectId project, string[] files)
    {
        if (ImplicitUsings.AreAssumedBy([.. files.Select(SourceFile.Read)]))
        {
            var text = TextAndVersion.Create(SourceText.From(ImplicitUsings.Source), VersionStamp.Default);
            yield return DocumentInfo.Create(DocumentId.CreateNewId(project), "ImplicitUsings.g.cs", loader: TextLoader.From(text));
        }
    }

    // What the SDK defines for the framework whose references are used.
    private static IEnumerable<string> Symbols()
    {
        var newest = Environment.Version.Major;
        return new[] { "NET", "NETCOREAPP", $"NET{newest}_0" }
            .Concat(Enumerable.Range(5, newest - 4).Select(version => $"NET{version}_0_OR_GREATER"))
            .Concat(["NETCOREAPP3_1_OR_GREATER", "NETCOREAPP3_0_OR_GREATER", "NETCOREAPP2_1_OR_GREATER", "NETCOREAPP2_0_OR_GREATER"]);
    }
}
