using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4319;

public sealed record Diagnostic(int Line, string Message);

public sealed class CompiledUnit
{
    private bool _bound;
    private Dictionary<string, int> _declarations;
    private Diagnostic[] _diagnostics;
    private int _lines;

    internal CompiledUnit(string path) => Path = path;

    public string Path { get; }

    public bool HasErrors => _bound && _diagnostics.Length > 0;

    public int LineOf(string declaration)
    {
        if (!_bound)
        {
            throw new InvalidOperationException($"{Path} is not bound.");
        }

        return _declarations.TryGetValue(declaration, out int line) ? line : -1;
    }

    public override string ToString() => _bound ? $"{Path}: {_lines} lines" : Path;

    internal void Bind(string text)
    {
        if (_bound)
        {
            return;
        }

        _bound = true;
        var diagnostics = new List<Diagnostic>();
        _declarations = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            _lines++;
            if (!line.StartsWith("let ", StringComparison.Ordinal))
            {
                continue;
            }

            string name = line[4..].Split('=')[0].Trim();
            if (!_declarations.TryAdd(name, _lines))
            {
                diagnostics.Add(new Diagnostic(_lines, $"'{name}' is declared twice"));
            }
        }

        _diagnostics = diagnostics.ToArray();
    }
}

public sealed class UnitCatalog
{
    private readonly ConcurrentDictionary<string, CompiledUnit> _units = new(StringComparer.Ordinal);
    private readonly Func<string, string> _readText;
    private int _compiled;

    public UnitCatalog(Func<string, string> readText) => _readText = readText;

    public event Action<CompiledUnit> UnitCompiled;

    public int Compiled => Volatile.Read(ref _compiled);

    public void CompileAll(IEnumerable<string> paths) => Parallel.ForEach(paths, path => Compile(path));

    public int LineOf(string path, string declaration) => Compile(path).LineOf(declaration);

    private CompiledUnit Compile(string path)
    {
        if (_units.TryGetValue(path, out var known))
        {
            return known;
        }

        var unit = new CompiledUnit(path);
        unit.Bind(_readText(path));
        if (!_units.TryAdd(path, unit))
        {
            return _units[path];
        }

        Interlocked.Increment(ref _compiled);
        UnitCompiled?.Invoke(unit);
        return unit;
    }
}
