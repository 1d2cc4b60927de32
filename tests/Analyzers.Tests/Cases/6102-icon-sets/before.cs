using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6102;

public sealed class IconTheme
{
    private readonly object _load = new();
    private readonly Func<string, string[]> _list;
    private string[] _light;
    private string[] _dark;

    public IconTheme(Func<string, string[]> list) => _list = list;

    public string Pick(int index, bool night)
    {
        if (_light == null || _dark == null)
        {
            LoadBoth();
        }

        return night ? _dark[index % _dark.Length] : _light[index % _light.Length];
    }

    private void LoadBoth()
    {
        lock (_load)
        {
            if (_light == null)
            {
                _light = Sorted("light");
            }

            if (_dark == null)
            {
                _dark = Sorted("dark");
            }
        }
    }

    private string[] Sorted(string variant)
    {
        var names = (string[])_list(variant).Clone();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
