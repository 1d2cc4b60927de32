namespace SafePublication.EndToEnd;

/// <summary>A NuGet configuration that knows one folder and no network.</summary>
internal static class LocalFeed
{
    public static string Only(string folder) =>
        $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="local" value="{folder}" />
          </packageSources>
        </configuration>
        """;
}
