using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a test says that it failed.</summary>
public interface IVerifier
{
    [DoesNotReturn]
    void Fail(string? message = null);
}
