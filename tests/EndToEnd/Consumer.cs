using System.Text.RegularExpressions;

namespace SafePublication.EndToEnd;

/// <summary>A fresh console project that references the package from a local feed, and nothing else.</summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The program; the lines that must be reported carry their rule in a comment.</summary>
    public const string Program =
        """
        using System.Collections.Generic;
        using System.Threading;
        using SafePublication.Annotations;

        var table = new Table();
        var other = new Thread(() => table.Find("one"));
        other.Start();
        System.Console.WriteLine(table.Find("one"));
        other.Join();

        internal sealed class Table
        {
            private readonly object _gate = new();
            private Dictionary<string, int>? _map;
            private int _version;
            private bool _ready;

            public int Find(string key)
            {
                EnsureBuilt();
                return _map![key] + _version;
            }

            private void EnsureBuilt()
            {
                if (_ready) // PUB1001
                    return;

                lock (_gate)
                {
                    if (_ready)
                        return;

                    _map = new Dictionary<string, int> { ["one"] = 1 };
                    _version = 1;
                    _ready = true; // PUB1002
                }
            }
        }

        internal sealed class Hall
        {
            private int _seats;

            [PublicationFlag]
            private bool _open;

            public int Seats() => _open ? _seats : 0; // PUB1001

            public void Open(int seats)
            {
                _seats = seats;
                _open = true; // PUB1002
            }
        }

        """;

    public byte[] Assembly => System.IO.File.ReadAllBytes(File("bin/Debug/net10.0/app.dll"));

    public static async Task<Consumer> CreateAsync()
    {
        var consumer = new Consumer();
        var packed = await Shell.RunAsync(
            Repository.Root,
            ["pack", "src/Analyzers.Package", "--no-build", "-c", Repository.Configuration, "-o", consumer._folder.At("feed")]);
        Require(packed);
        consumer._folder.Write("app/nuget.config", LocalFeed.Only("../feed"));
        consumer._folder.Write("app/app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SafePublication" Version="*" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        consumer._folder.Write("app/Program.cs", Program);
        return consumer;
    }

    public string File(string name) => _folder.At(System.IO.Path.Combine("app", name));

    // A packages folder of its own: an older package of the same version is never taken.
    public Task<ShellResult> RunAsync(params string[] arguments) =>
        Shell.RunAsync(_folder.At("app"), arguments, ("NUGET_PACKAGES", _folder.At("packages")));

    /// <summary>Builds from scratch and answers the warnings of our rules as "file:line: ID".</summary>
    public async Task<string[]> BuildAsync(params string[] arguments)
    {
        var built = await RunAsync(["build", "--no-incremental", "-p:UseSharedCompilation=false", .. arguments]);
        Require(built);
        return
        [
            .. Warning().Matches(built.Output)
                .Select(match => $"{match.Groups["file"].Value}:{match.Groups["line"].Value}: {match.Groups["id"].Value}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    public void Dispose() => _folder.Dispose();

    private static void Require(ShellResult result)
    {
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException(result.Output + result.Error);
        }
    }

    [GeneratedRegex(@"(?<file>[\w.]+)\((?<line>\d+),\d+\): warning (?<id>\w+):")]
    private static partial Regex Warning();
}
