using SafePublication.CommandLine.Loading;
using Xunit;

namespace SafePublication.CommandLine.Tests;

public sealed class ProjectTests : IDisposable
{
    private const string Racy = "class Box { bool _ready; void A() => _ready = true; }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_is_compiled_with_its_own_options_and_references()
    {
        _folder.Write("lib/lib.csproj", Projects.Library);
        _folder.Write("lib/Base.cs", "public class Base { }");
        var app = _folder.Write("app/app.csproj", Projects.Referring("../lib/lib.csproj"));
        _folder.Write("app/App.cs", "class App : Base { List<int> _list = []; string? _name; }");

        var code = await LoadAsync(app);

        var compilation = await code.Solution.GetProject(Assert.Single(code.Requested))!.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task A_folder_with_one_project_is_that_project()
    {
        _folder.Write("lib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><Compile Remove="Box.cs" /></ItemGroup>
            </Project>
            """);
        _folder.Write("Box.cs", Racy);
        _folder.Write("Clean.cs", "class Clean;");

        Assert.Equal(0, (await Tool.RunAsync("scan", _folder.Path)).ExitCode);
        Assert.Equal(1, (await Tool.RunAsync("scan", _folder.Path, "--loose")).ExitCode);
    }

    [Theory]
    [InlineData("all.slnx")]
    [InlineData("all.sln")]
    public async Task A_solution_is_all_its_csharp_projects(string solution)
    {
        _folder.Write("lib/lib.csproj", Projects.Library);
        _folder.Write("lib/Box.cs", Racy);
        _folder.Write("app/app.csproj", Projects.Referring("../lib/lib.csproj"));
        _folder.Write("app/Box2.cs", Racy);
        _folder.Write("empty/empty.csproj", Projects.Library);
        await SolutionAsync(solution, "lib/lib.csproj", "app/app.csproj", "empty/empty.csproj");

        var result = await Tool.RunAsync("scan", _folder.At(solution));

        Assert.EndsWith("2 findings in 2 files.\n", result.Output);
        Assert.Equal($"safepub: note: {_folder.At("empty/empty.csproj")}: left out, no C# source in it\n", result.Error);
    }

    [Fact]
    public async Task Of_several_frameworks_the_first_is_scanned_and_the_others_are_named()
    {
        _folder.Write("lib.csproj", Projects.Library.Replace("TargetFramework>net10.0", "TargetFrameworks>net10.0;netstandard2.0").Replace("/TargetFramework>", "/TargetFrameworks>"));
        _folder.Write("Clean.cs", "class Clean;");

        var result = await Tool.RunAsync("scan", _folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal($"safepub: note: {_folder.At("lib.csproj")}: scanned for net10.0 only, not for netstandard2.0\n", result.Error);
    }

    [Fact]
    public async Task A_file_that_two_projects_compile_is_reported_once()
    {
        var linked = Projects.Library.Replace("</Project>", """<ItemGroup><Compile Include="../a/Box.cs" /></ItemGroup></Project>""");
        var first = _folder.Write("a/a.csproj", Projects.Library);
        var second = _folder.Write("b/b.csproj", linked);
        _folder.Write("a/Box.cs", Racy);

        Assert.EndsWith("1 finding in 1 file.\n", (await Tool.RunAsync("scan", first, second)).Output);
    }

    private static async Task<CodeBase> LoadAsync(string path)
    {
        var code = new CodeBase();
        await new PathLoader(code, loose: false, new Progress<string>()).LoadAsync(path, CancellationToken.None);
        return code;
    }

    private async Task SolutionAsync(string name, params string[] projects)
    {
        var format = Path.GetExtension(name)[1..];
        await Dotnet.RunAsync(_folder.Path, ["new", "sln", "--name", "all", "--format", format], CancellationToken.None);
        await Dotnet.RunAsync(_folder.Path, ["sln", name, "add", .. projects], CancellationToken.None);
    }
}
