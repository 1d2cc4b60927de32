using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4101;

public sealed class CodeList
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);
    private readonly object _reload = new();
    private readonly Func<IEnumerable<(string Code, string Title)>> _query;
    private DateTime _loadedAt;
    private Dictionary<string, string> _byCode;
    private string[] _ordered;

    public CodeList(Func<IEnumerable<(string Code, string Title)>> query) => _query = query;

    public string Title(string code)
    {
        Refresh(DateTime.UtcNow);
        return _byCode.TryGetValue(code, out var title) ? title : code;
    }

    public IReadOnlyList<string> Choices()
    {
        Refresh(DateTime.UtcNow);
        return _ordered;
    }

    private void Refresh(DateTime now)
    {
        if (now - _loadedAt < s_lifetime)
        {
            return;
        }

        lock (_reload)
        {
            if (now - _loadedAt < s_lifetime)
            {
                return;
            }

            var table = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (code, title) in _query())
            {
                table[code] = title;
            }

            var ordered = new string[table.Count];
            table.Keys.CopyTo(ordered, 0);
            Array.Sort(ordered, StringComparer.Ordinal);
            _byCode = table;
            _ordered = ordered;
            _loadedAt = now;
        }
    }
}
