namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A way to apply a fix once.</summary>
internal interface IFixing
{
    /// <summary>The solution after one application, or null when no fix is offered any more.</summary>
    Task<Solution?> ApplyOnceAsync(Solution solution, CancellationToken cancellationToken);
}
