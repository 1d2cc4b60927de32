using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3903;

public interface IAddIn
{
    string Id { get; }
    void Start(IServiceProvider services);
}

public sealed record AddInFailure(string File, string Reason);

public sealed class AddInCatalog
{
    private readonly object _loadLock = new();
    private readonly string _folder;
    private readonly string _pattern;
    private IReadOnlyDictionary<string, Type> _types;
    private AddInFailure[] _failures;
    private string[] _disabled;

    public AddInCatalog(string folder, string pattern = "*.AddIn.dll")
    {
        _folder = Path.GetFullPath(folder);
        _pattern = pattern;
    }

    public event EventHandler<AddInFailure> Failed;

    public int Count
    {
        get
        {
            EnsureLoaded();
            return _types.Count;
        }
    }

    public string Summary()
    {
        EnsureLoaded();
        return $"{_types.Count} loaded, {_failures.Length} failed, {_disabled.Length} disabled";
    }

    public IAddIn Create(string id)
    {
        EnsureLoaded();
        if (_types.TryGetValue(id, out var type))
        {
            return (IAddIn)Activator.CreateInstance(type);
        }

        string why = _disabled.Contains(id, StringComparer.OrdinalIgnoreCase) ? "is disabled" : "was not found";
        throw new KeyNotFoundException($"Add-in '{id}' {why}.");
    }

    private void EnsureLoaded()
    {
        if (_types == null)
        {
            lock (_loadLock)
            {
                if (_types == null)
                {
                    Load();
                }
            }
        }
    }

    private void Load()
    {
        var found = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        var failures = new List<AddInFailure>();
        string list = Path.Combine(_folder, "disabled.txt");
        string[] disabled = File.Exists(list) ? File.ReadAllLines(list) : Array.Empty<string>();
        foreach (string file in Directory.EnumerateFiles(_folder, _pattern))
        {
            try
            {
                var types = Assembly.LoadFrom(file).GetExportedTypes();
                foreach (var type in types.Where(t => !t.IsAbstract && typeof(IAddIn).IsAssignableFrom(t)))
                {
                    if (!disabled.Contains(type.Name, StringComparer.OrdinalIgnoreCase))
                    {
                        found[type.Name] = type;
                    }
                }
            }
            catch (Exception e) when (e is BadImageFormatException or FileLoadException)
            {
                var failure = new AddInFailure(file, e.Message);
                failures.Add(failure);
                Failed?.Invoke(this, failure);
            }
        }

        _disabled = disabled;
        _failures = failures.ToArray();
        _types = found;
    }
}
