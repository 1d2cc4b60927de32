namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Projects by name; asking for a new name adds it.</summary>
public class ProjectCollection : Dictionary<string, ProjectState>
{
    public new ProjectState this[string projectName]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
                Add(projectName, project = new ProjectState(projectName, $"/{projectName}/Test"));
            return project;
        }
    }
}
