using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4017;

public sealed class MailOptions
{
    private readonly Lazy<Dictionary<string, string>> _values;
    private readonly string _path;
    private bool _fromFile;
    private string _problem;
    private int? _port;

    public MailOptions(string path)
    {
        _path = path;
        _values = new Lazy<Dictionary<string, string>>(Load, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public string Host => _values.Value.TryGetValue("host", out var host) ? host : "localhost";

    public int Port
    {
        get
        {
            _ = _values.Value;
            return _port ?? 25;
        }
    }

    public string Describe()
    {
        var values = _values.Value;
        if (_problem != null)
        {
            return "defaults, because " + _problem;
        }

        return _fromFile ? values.Count + " options from " + _path : "defaults";
    }

    public Task<string> DescribeAsync() => Task.Run(Describe);

    private Dictionary<string, string> Load()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(_path);
            _fromFile = true;
        }
        catch (IOException e)
        {
            _problem = e.Message;
            return values;
        }

        foreach (var line in lines)
        {
            int equals = line.IndexOf('=');
            if (equals > 0)
            {
                values[line[..equals].Trim()] = line[(equals + 1)..].Trim();
            }
        }

        if (values.TryGetValue("port", out var text))
        {
            if (int.TryParse(text, out int port))
            {
                _port = port;
            }
            else
            {
                _problem = "port '" + text + "' is no number";
                _fromFile = false;
                values.Clear();
            }
        }

        return values;
    }
}
