namespace SafePublication.CommandLine.Tests;

/// <summary>Project files for tests.</summary>
internal static class Projects
{
    public const string Library =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    public static string Referring(string other) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><ProjectReference Include="{other}" /></ItemGroup>
        </Project>
        """;
}
