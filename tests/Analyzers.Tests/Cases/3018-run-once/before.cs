using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3018;

internal sealed class OneTimeAction
{
    private readonly object _sync = new object();
    private bool _completed;

    public void Run(Action action)
    {
        if (_completed)
            return;

        lock (_sync)
        {
            if (_completed)
                return;

            action();
            _completed = true;
        }
    }
}

public sealed class Glossary
{
    private readonly OneTimeAction _load = new OneTimeAction();
    private readonly string _path;
    private string[] _terms;
    private int[] _offsets;
    private Encoding _encoding;

    public Glossary(string path)
    {
        _path = path;
    }

    public int Count
    {
        get
        {
            _load.Run(LoadIndex);
            return _terms.Length;
        }
    }

    public string Define(string term)
    {
        _load.Run(LoadIndex);
        int at = Array.BinarySearch(_terms, term, StringComparer.Ordinal);
        if (at < 0)
            return null;

        byte[] buffer = new byte[256];
        using (FileStream stream = File.OpenRead(_path))
        {
            stream.Seek(_offsets[at], SeekOrigin.Begin);
            int read = stream.Read(buffer, 0, buffer.Length);
            string text = _encoding.GetString(buffer, 0, read);
            int end = text.IndexOf('\n');
            return end < 0 ? text : text.Substring(0, end);
        }
    }

    private void LoadIndex()
    {
        string[] lines = File.ReadAllLines(_path + ".idx");
        _encoding = Encoding.GetEncoding(lines[0]);
        _terms = new string[lines.Length - 1];
        _offsets = new int[lines.Length - 1];
        for (int i = 1; i < lines.Length; i++)
        {
            string[] pair = lines[i].Split('\t');
            _terms[i - 1] = pair[0];
            _offsets[i - 1] = int.Parse(pair[1]);
        }

        Array.Sort(_terms, _offsets, StringComparer.Ordinal);
    }
}
