using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A state whose marks are read: sources as the compiler sees them and the diagnostics expected in them.</summary>
internal sealed record EvaluatedState(ImmutableArray<EvaluatedState.EvaluatedProject> Projects, ImmutableArray<DiagnosticResult> Expected)
{
    /// <param name="state">The state as the test wrote it; what it leaves empty is taken from the state before it.</param>
    /// <param name="previous">The state before it, or null for the input.</param>
    /// <param name="expectation">Gives the diagnostic that a mark's name expects, or null for a mark that expects none.</param>
    public static EvaluatedState Create(SolutionState state, EvaluatedState? previous, Func<string, DiagnosticResult?> expectation)
    {
        var expected = state.ExpectedDiagnostics.ToList();
        var numbered = new Dictionary<int, ExpectedLocation>();
        var projects = state.Projects.Select(Evaluate).ToImmutableArray();
        if (previous is not null)
            projects = projects.AddRange(previous.Projects.Where(project => projects.All(known => known.Name != project.Name)));
        return new EvaluatedState(projects, [.. expected.Select(result => result.Resolve(numbered))]);

        EvaluatedProject Evaluate(ProjectState project)
        {
            var before = previous?.Projects.FirstOrDefault(candidate => candidate.Name == project.Name);
            return new EvaluatedProject(
                project.Name,
                project.Sources.Count == 0 && before is not null ? before.Sources : [.. project.Sources.Select(Read)],
                [.. Inherit(project.AdditionalFiles, before?.AdditionalFiles)],
                [.. Inherit(project.AnalyzerConfigFiles, before?.AnalyzerConfigFiles)],
                [.. Inherit(project.AdditionalReferences, before?.References)],
                [.. Inherit(project.AdditionalProjectReferences, before?.ProjectReferences)]);
        }

        (string Path, SourceText Text) Read((string filename, SourceText content) file)
        {
            if (state.MarkupHandling == MarkupMode.None)
                return file;
            var markup = Markup.Parse(file.content);
            foreach (var mark in markup.Marks)
            {
                var lines = markup.Text.Lines.GetLinePositionSpan(mark.Span);
                var location = new ExpectedLocation { Path = file.filename, Start = lines.Start, End = lines.End };
                if (mark.Key is { } key)
                    numbered.Add(key, location);
                else if (expectation(mark.Name) is { } result)
                    expected.Add(result.At(location));
            }

            return (file.filename, markup.Text);
        }
    }

    public bool HasSameSources(EvaluatedState other)
        => Projects.SelectMany(Contents).SequenceEqual(other.Projects.SelectMany(Contents));

    private static IEnumerable<T> Inherit<T>(IReadOnlyCollection<T> own, IEnumerable<T>? before) => own.Count == 0 && before is not null ? before : own;

    private static IEnumerable<(string, string)> Contents(EvaluatedProject project)
        => project.Sources.Select(source => (source.Path, source.Text.ToString()));

    internal sealed record EvaluatedProject(
        string Name,
        ImmutableArray<(string Path, SourceText Text)> Sources,
        ImmutableArray<(string Path, SourceText Text)> AdditionalFiles,
        ImmutableArray<(string Path, SourceText Text)> AnalyzerConfigFiles,
        ImmutableArray<MetadataReference> References,
        ImmutableArray<string> ProjectReferences);
}
