using Microsoft.CodeAnalysis;

namespace SafePublication.CommandLine.Loading;

/// <summary>The code that one command line names, as one solution: what was asked for and what that needs to compile.</summary>
internal sealed class CodeBase
{
    private readonly List<ProjectId> _requested = [];
    private readonly List<string> _remarks = [];

    /// <summary>Every loaded project.</summary>
    public Solution Solution { get; set; } = new AdhocWorkspace().CurrentSolution;

    /// <summary>The projects to scan, in the order of the command line; the others are only referenced by them.</summary>
    public IReadOnlyList<ProjectId> Requested => _requested;

    /// <summary>What was left out and why: one line each.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public void Request(ProjectId project)
    {
        if (!_requested.Contains(project))
        {
            _requested.Add(project);
        }
    }

    public void Remark(string line)
    {
        if (!_remarks.Contains(line))
        {
            _remarks.Add(line);
        }
    }
}
