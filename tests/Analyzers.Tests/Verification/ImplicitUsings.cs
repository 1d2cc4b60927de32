namespace SafePublication.Analyzers.Tests.Verification;

/// <summary>The file of global usings that a project with implicit usings has.</summary>
internal static class ImplicitUsings
{
    private const string Path = "/0/GlobalUsings.cs";

    private const string Text = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static void AddTo(SolutionState state) => state.Sources.Add((Path, Text));
}
