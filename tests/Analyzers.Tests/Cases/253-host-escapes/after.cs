using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C253;

public sealed class AppHost
{
    private static AppHost s_current;

    private readonly string[] _arguments;
    private readonly Dictionary<string, string> _environment;

    public AppHost(string[] arguments)
    {
        _arguments = (string[])arguments.Clone();
        _environment = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string argument in arguments)
        {
            int colon = argument.IndexOf(':');
            if (colon > 0)
            {
                _environment[argument[..colon]] = argument[(colon + 1)..];
            }
        }

        s_current = this;
    }

    public static string Setting(string key)
    {
        AppHost host = s_current;
        return host != null && host._environment.TryGetValue(key, out string value) ? value : null;
    }

    public static Task<string> DescribeAsync() =>
        Task.Run(() => s_current is { } host ? string.Join(' ', host._arguments) : "not started");
}
