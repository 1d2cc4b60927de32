using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fails by an exception, so that any test framework understands it.</summary>
public sealed class DefaultVerifier : IVerifier
{
    [DoesNotReturn]
    public void Fail(string? message = null) => throw new InvalidOperationException(message);
}
