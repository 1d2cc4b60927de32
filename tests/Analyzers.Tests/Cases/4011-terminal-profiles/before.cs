using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4011;

public sealed class TerminalProfile
{
    public static readonly TerminalProfile Dumb = new("dumb", 80, false);

    public TerminalProfile(string name, int columns, bool colors)
    {
        Name = name;
        Columns = columns;
        Colors = colors;
    }

    public string Name { get; }

    public int Columns { get; }

    public bool Colors { get; }
}

public sealed class TerminalProfiles
{
    private readonly object _resolving = new();
    private readonly string _database;
    private readonly Func<string, string> _environment;
    private bool _resolved;
    private TerminalProfile _profile;

    public TerminalProfiles(string database, Func<string, string> environment)
    {
        _database = database;
        _environment = environment;
    }

    public TerminalProfile Current
    {
        get
        {
            if (_resolved)
            {
                var profile = _profile;
                if (profile != null)
                {
                    return profile;
                }
            }

            return Resolve();
        }
    }

    public string Paint(string text, int color)
    {
        var profile = Current;
        if (text.Length > profile.Columns)
        {
            text = text[..profile.Columns];
        }

        return profile.Colors ? "\u001b[" + (30 + (color % 8)) + "m" + text + "\u001b[0m" : text;
    }

    private TerminalProfile Resolve()
    {
        lock (_resolving)
        {
            if (!_resolved)
            {
                string term = _environment("TERM") ?? "dumb";
                _profile = Find(term) ?? TerminalProfile.Dumb;
                _resolved = true;
            }

            return _profile;
        }
    }

    private TerminalProfile Find(string term)
    {
        if (!File.Exists(_database))
        {
            return null;
        }

        foreach (var line in File.ReadLines(_database))
        {
            var cells = line.Split('|');
            if (cells.Length >= 3 && cells[0] == term && int.TryParse(cells[1], out int columns))
            {
                return new TerminalProfile(term, columns, cells[2] == "color");
            }
        }

        return null;
    }
}
