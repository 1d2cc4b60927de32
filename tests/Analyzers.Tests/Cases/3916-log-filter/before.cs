using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3916;

public enum LogTier
{
    Verbose,
    Normal,
    Severe,
    Silent,
}

public sealed record FilterRule(string Prefix, LogTier Minimum);

public static class LogFilters
{
    private static readonly object s_setup = new();
    private static volatile FilterRule[] s_rules;
    private static volatile LogTier s_default;
    private static bool s_parsed;

    public static Func<string> Source { get; } = static () => Environment.GetEnvironmentVariable("APP_LOG") ?? "";

    public static bool Allows(string category, LogTier tier)
    {
        ArgumentNullException.ThrowIfNull(category);
        EnsureParsed();

        foreach (var rule in s_rules)
        {
            if (category.StartsWith(rule.Prefix, StringComparison.Ordinal))
            {
                return tier >= rule.Minimum;
            }
        }

        return tier >= s_default;
    }

    public static void WriteIf(TextWriter writer, string category, LogTier tier, Func<string> message)
    {
        if (Allows(category, tier))
        {
            writer.WriteLine($"{DateTimeOffset.Now:HH:mm:ss.fff} {tier,-8} {category}: {message()}");
        }
    }

    private static void EnsureParsed()
    {
        if (!s_parsed)
        {
            lock (s_setup)
            {
                if (!s_parsed)
                {
                    Parse(Source());
                    s_parsed = true;
                }
            }
        }
    }

    private static void Parse(string text)
    {
        var rules = new List<FilterRule>();
        var fallback = LogTier.Normal;
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int at = part.IndexOf('=');
            string tierText = at < 0 ? part : part[(at + 1)..];
            if (!Enum.TryParse(tierText, ignoreCase: true, out LogTier tier))
            {
                continue;
            }

            if (at < 0)
            {
                fallback = tier;
            }
            else
            {
                rules.Add(new FilterRule(part[..at], tier));
            }
        }

        s_default = fallback;
        s_rules = rules.OrderByDescending(static r => r.Prefix.Length).ToArray();
    }
}
