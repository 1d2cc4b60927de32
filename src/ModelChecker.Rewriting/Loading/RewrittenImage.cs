namespace SafePublication.ModelChecker.Rewriting.Loading;

/// <summary>A rewritten assembly.</summary>
/// <param name="Code">The assembly.</param>
/// <param name="Symbols">Its portable PDB, or null when the original has none.</param>
internal sealed record RewrittenImage(byte[] Code, byte[]? Symbols);
