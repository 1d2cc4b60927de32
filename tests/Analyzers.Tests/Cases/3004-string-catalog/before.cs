using System.Collections.Generic;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3004;

public sealed class StringCatalog
{
    private readonly string _directory;
    private readonly string _language;
    private readonly Hashtable _strings = new Hashtable();
    private CultureInfo _culture;
    private string _fallback;
    private bool _loaded;

    public StringCatalog(string directory, string language)
    {
        _directory = directory;
        _language = language;
    }

    public string Language { get { return _language; } }

    public string GetString(string key)
    {
        if (!_loaded)
            LoadResources();

        object value = _strings[key];
        if (value == null)
            return _fallback + key;

        return (string)value;
    }

    public string Format(string key, params object[] args)
    {
        string pattern = GetString(key);
        return string.Format(GetCulture(), pattern, args);
    }

    public CultureInfo GetCulture()
    {
        if (!_loaded)
            LoadResources();

        return _culture;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void LoadResources()
    {
        if (_loaded)
            return;

        string path = Path.Combine(_directory, _language + ".txt");
        if (File.Exists(path))
        {
            foreach (string line in File.ReadAllLines(path))
                AddLine(line);
        }

        _culture = new CultureInfo(_language);
        _fallback = "!" + _culture.TwoLetterISOLanguageName + "!";
        _loaded = true;
    }

    private void AddLine(string line)
    {
        if (line.Length == 0 || line[0] == ';')
            return;

        int at = line.IndexOf('=');
        if (at > 0)
            _strings[line.Substring(0, at).Trim()] = line.Substring(at + 1).Trim();
    }
}
