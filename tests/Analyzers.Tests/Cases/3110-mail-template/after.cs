using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3110;

public sealed class MailTemplate
{
    private readonly object _compile = new();
    private readonly string _source;
    private volatile bool _compiled;
    private string[] _literals;
    private string[] _slots;

    public MailTemplate(string source) => _source = source;

    public string Render(IReadOnlyDictionary<string, string> values)
    {
        if (!_compiled)
        {
            lock (_compile)
            {
                if (!_compiled)
                {
                    Compile();
                    _compiled = true;
                }
            }
        }

        var text = new System.Text.StringBuilder(_literals[0]);
        for (int i = 0; i < _slots.Length; i++)
        {
            text.Append(values[_slots[i]]).Append(_literals[i + 1]);
        }

        return text.ToString();
    }

    private void Compile()
    {
        var parts = _source.Split('%');
        _literals = new string[(parts.Length + 1) / 2];
        _slots = new string[parts.Length / 2];
        for (int i = 0; i < parts.Length; i++)
        {
            (i % 2 == 0 ? _literals : _slots)[i / 2] = parts[i];
        }
    }
}
