using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6208;

public sealed class MailTemplates
{
    private sealed class Template
    {
        private readonly string[] _parts;

        public Template(string text) => _parts = text.Split("{name}");

        public string Fill(string name) => string.Join(name, _parts);
    }

    private readonly object _parse = new();
    private readonly Func<string, string> _source;
    private Template _subject;
    private Template _body;

    public MailTemplates(Func<string, string> source) => _source = source;

    public string Render(string name)
    {
        if (_subject != null && _body != null)
        {
            return _subject.Fill(name) + "\n\n" + _body.Fill(name);
        }

        return RenderFirst(name);
    }

    private string RenderFirst(string name)
    {
        lock (_parse)
        {
            _subject ??= new Template(_source("subject"));
            _body ??= new Template(_source("body"));
            return _subject.Fill(name) + "\n\n" + _body.Fill(name);
        }
    }
}
