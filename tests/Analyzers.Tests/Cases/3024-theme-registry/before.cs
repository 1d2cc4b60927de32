using System.Collections.Generic;
using System.Collections;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3024;

public sealed class Theme
{
    public readonly string Name;
    public readonly int Foreground;
    public readonly int Background;

    public Theme(string name, int foreground, int background)
    {
        Name = name;
        Foreground = foreground;
        Background = background;
    }
}

public sealed class ThemeRegistry
{
    private static ThemeRegistry s_instance;

    private readonly Hashtable _themes = new Hashtable(StringComparer.OrdinalIgnoreCase);
    private string _defaultName;
    private bool _hasCustomThemes;

    private ThemeRegistry()
    {
    }

    public static ThemeRegistry Instance
    {
        get
        {
            if (s_instance == null)
            {
                lock (typeof(ThemeRegistry))
                {
                    if (s_instance == null)
                    {
                        ThemeRegistry registry = new ThemeRegistry();
                        registry.LoadAll(AppContext.BaseDirectory);
                        s_instance = registry;
                    }
                }
            }

            return s_instance;
        }
    }

    public Theme Default
    {
        get { return (Theme)_themes[_defaultName]; }
    }

    public Theme Find(string name)
    {
        if (!_hasCustomThemes && name != _defaultName)
            return Default;

        Theme theme = (Theme)_themes[name];
        return theme == null ? Default : theme;
    }

    private void LoadAll(string directory)
    {
        _defaultName = "classic";
        _themes[_defaultName] = new Theme(_defaultName, 0x000000, 0xFFFFFF);
        foreach (string file in Directory.GetFiles(directory, "*.theme"))
        {
            string[] lines = File.ReadAllLines(file);
            string name = Path.GetFileNameWithoutExtension(file);
            _themes[name] = new Theme(name, Convert.ToInt32(lines[0], 16), Convert.ToInt32(lines[1], 16));
            _hasCustomThemes = true;
        }
    }
}
