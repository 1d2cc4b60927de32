namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a mark finds its descriptor where several fit.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>It must be the only one.</summary>
    None = 0,

    /// <summary>The first is taken.</summary>
    UseFirstDescriptor = 1,
}
