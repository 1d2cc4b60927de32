namespace SafePublication.Analyzers.Options;

/// <summary>The law by which a file is judged: the option <c>safe_publication.memory_model</c>.</summary>
internal enum MemoryModel
{
    /// <summary>The .NET memory model: storing a reference is a release for what the object holds.</summary>
    Net,

    /// <summary>ECMA-335 by the letter: only volatile operations order anything, object assignment and data dependency do not.</summary>
    Ecma,
}
