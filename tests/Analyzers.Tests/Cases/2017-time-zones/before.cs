using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2017;

public readonly record struct ZoneRule(string Id, TimeSpan Offset, bool Daylight);

public sealed class ZoneBook
{
    private readonly Lazy<(ZoneRule[] Rules, int Longest)> _rules;
    private int _lookups;

    public ZoneBook(Func<IEnumerable<string>> lines)
    {
        _rules = new Lazy<(ZoneRule[], int)>(() => Parse(lines()), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public bool Parsed => _rules.IsValueCreated;

    public int Lookups => Volatile.Read(ref _lookups);

    public bool TryFind(string id, out ZoneRule rule)
    {
        Interlocked.Increment(ref _lookups);
        var (rules, longest) = _rules.Value;
        if (id.Length <= longest)
        {
            var wanted = Holder.Aliases.TryGetValue(id, out var alias) ? alias : id;
            foreach (var candidate in rules)
            {
                if (candidate.Id == wanted)
                {
                    rule = candidate;
                    return true;
                }
            }
        }

        rule = default;
        return false;
    }

    private static (ZoneRule[] Rules, int Longest) Parse(IEnumerable<string> lines)
    {
        var rules = new List<ZoneRule>();
        int longest = 0;
        foreach (var line in lines)
        {
            var cells = line.Split(';');
            rules.Add(new ZoneRule(cells[0], TimeSpan.Parse(cells[1]), cells.Length > 2));
            longest = Math.Max(longest, cells[0].Length);
        }

        return (rules.ToArray(), longest);
    }

    private static class Holder
    {
        public static readonly Dictionary<string, string> Aliases = new()
        {
            ["GMT"] = "UTC",
            ["Zulu"] = "UTC",
        };
    }
}
