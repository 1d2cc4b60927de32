using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4101;

public sealed class CodeList
{
    private sealed record Tables(DateTime LoadedAt, Dictionary<string, string> ByCode, string[] Ordered);

    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);
    private readonly object _reload = new();
    private readonly Func<IEnumerable<(string Code, string Title)>> _query;
    private Tables _tables;

    public CodeList(Func<IEnumerable<(string Code, string Title)>> query) => _query = query;

    public string Title(string code) =>
        Refresh(DateTime.UtcNow).ByCode.TryGetValue(code, out var title) ? title : code;

    public IReadOnlyList<string> Choices() => Refresh(DateTime.UtcNow).Ordered;

    private Tables Refresh(DateTime now)
    {
        var seen = _tables;
        if (seen != null && now - seen.LoadedAt < s_lifetime)
        {
            return seen;
        }

        lock (_reload)
        {
            seen = _tables;
            if (seen != null && now - seen.LoadedAt < s_lifetime)
            {
                return seen;
            }

            var table = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (code, title) in _query())
            {
                table[code] = title;
            }

            var ordered = new string[table.Count];
            table.Keys.CopyTo(ordered, 0);
            Array.Sort(ordered, StringComparer.Ordinal);
            var fresh = new Tables(now, table, ordered);
            _tables = fresh;
            return fresh;
        }
    }
}
