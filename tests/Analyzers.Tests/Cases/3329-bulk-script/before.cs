using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3329;

public static class BulkScript
{
    private sealed class Draft
    {
        private readonly StringBuilder _text = new();
        private bool _headed;
        private string _columns;

        public void Append(IReadOnlyDictionary<string, object> row)
        {
            if (!_headed)
            {
                _columns = string.Join(", ", row.Keys);
                _headed = true;
            }

            _text.Append("INSERT INTO t (").Append(_columns).Append(") VALUES (");
            _text.AppendJoin(", ", row.Values).Append(");\n");
        }

        public string Finish() => _headed ? "-- " + _columns + "\n" + _text : "";
    }

    public static string[] Render(IReadOnlyList<IReadOnlyDictionary<string, object>[]> batches)
    {
        var scripts = new string[batches.Count];
        Parallel.For(0, batches.Count, i =>
        {
            var draft = new Draft();
            foreach (var row in batches[i])
            {
                draft.Append(row);
            }

            scripts[i] = draft.Finish();
        });
        return scripts;
    }
}
