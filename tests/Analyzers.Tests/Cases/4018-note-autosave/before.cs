using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4018;

public sealed class NoteAutosave : IDisposable
{
    private readonly object _edit = new();
    private readonly object _disk = new();
    private readonly Dictionary<string, string> _notes = new();
    private readonly string _path;
    private readonly Timer _timer;
    private bool _dirty;
    private int _revision;

    public NoteAutosave(string path, TimeSpan every)
    {
        _path = path;
        _timer = new Timer(static s => ((NoteAutosave)s).OnTick(), this, every, every);
    }

    public void Write(string title, string text)
    {
        lock (_edit)
        {
            _notes[title] = text;
            _revision++;
            _dirty = true;
        }
    }

    public bool Remove(string title)
    {
        lock (_edit)
        {
            if (!_notes.Remove(title))
            {
                return false;
            }

            _revision++;
            _dirty = true;
            return true;
        }
    }

    private void OnTick()
    {
        if (!_dirty)
        {
            return;
        }

        Save();
    }

    private void Save()
    {
        lock (_disk)
        {
            List<string> lines;
            lock (_edit)
            {
                if (!_dirty)
                {
                    return;
                }

                lines = new List<string>(_notes.Count + 1) { "revision " + _revision };
                foreach (var (title, text) in _notes)
                {
                    lines.Add(title + "\t" + text.ReplaceLineEndings("\\n"));
                }

                _dirty = false;
            }

            string temporary = _path + ".new";
            File.WriteAllLines(temporary, lines);
            File.Move(temporary, _path, overwrite: true);
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Save();
    }
}
