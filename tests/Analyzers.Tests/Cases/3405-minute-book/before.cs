using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3405;

public sealed class MinuteBook
{
    private readonly object _pen = new();
    private string[] _lines = new string[16];
    private int _used;

    public void Append(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        lock (_pen)
        {
            if (_used == _lines.Length)
            {
                Array.Resize(ref _lines, _used * 2);
            }

            _lines[_used] = line;
            _used++;
        }
    }

    public string LastMention(string word)
    {
        for (int i = _used - 1; i >= 0; i--)
        {
            string line = _lines[i];
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return line;
            }
        }

        return null;
    }
}
