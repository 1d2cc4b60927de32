using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Work that a host runs beside the callers of the service. Source: the reference pages of BackgroundService ("ExecuteAsync") and of
/// IHostedService, whose two methods the host calls before the work starts and when it ends.
/// </summary>
internal static class HostedServices
{
    private const string Base = "BackgroundService";
    private const string Space = "Microsoft.Extensions.Hosting";

    /// <summary>Whether the host starts the method on a thread of its own.</summary>
    public static bool Run(IMethodSymbol? method) => method is { Name: "ExecuteAsync", IsOverride: true, ContainingType: { } service } && IsHosted(service);

    /// <summary>Whether the host calls the method, one at a time with the others of its kind.</summary>
    public static bool Call(IMethodSymbol? method) => method is { Name: "StartAsync" or "StopAsync", Parameters.Length: 1, ContainingType: { } service } && IsHosted(service);

    /// <summary>A base class that does not bind is known by its name alone: all that a loose file tells.</summary>
    private static bool IsHosted(INamedTypeSymbol service)
    {
        for (var type = service.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == Base && (type.TypeKind == TypeKind.Error || type.ContainingNamespace.FullName() == Space))
                return true;
        }

        return false;
    }
}
