namespace SafePublication.ModelChecker.Runtime;

/// <summary>A place in the source that performs events.</summary>
/// <param name="Name">What is accessed or called, such as <c>Cache._value</c>.</param>
/// <param name="Method">The full name of the method that contains the place.</param>
/// <param name="File">The source file, or null when the program has no PDB.</param>
/// <param name="Line">The one-based line in the file.</param>
/// <param name="Order">The order that the access asks for.</param>
/// <param name="IsReadOnly">True when the field is <c>readonly</c>: nothing writes it after its object's constructor.</param>
public sealed record Site(string Name, string Method, string? File, int Line, MemoryOrder Order, bool IsReadOnly)
{
    /// <summary>The modelled method that is called here, such as <c>SemaphoreSlim.Wait</c>; null where memory is accessed.</summary>
    public string? Call { get; init; }

    /// <summary>The place for people, such as <c>Cache.cs:41</c>; empty when it is unknown.</summary>
    public override string ToString() => File is null ? "" : $"{Path.GetFileName(File)}:{Line}";
}
