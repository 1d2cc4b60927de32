namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The whole input or output of a test: its main project, further projects and the diagnostics expected in them.</summary>
public class SolutionState() : ProjectState("TestProject", "/0/Test")
{
    public ProjectCollection AdditionalProjects { get; } = [];

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>How marks are read; without a value, input and unchanged output expect what is marked, a changed output only what no fix takes.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    internal bool IsGiven => Sources.Count > 0 || AdditionalProjects.Count > 0 || ExpectedDiagnostics.Count > 0 || MarkupHandling is not null;

    internal IEnumerable<ProjectState> Projects => AdditionalProjects.Values.Prepend(this);
}
