using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1409;

public sealed record ScriptManifest(string Name, string Exports, int Priority);

public abstract class PluginHost<TManifest>
    where TManifest : class
{
    private readonly object _activation = new();
    protected TManifest Manifest;

    protected PluginHost(string directory) => Directory = directory;

    public string Directory { get; }

    protected TManifest Activate()
    {
        if (Volatile.Read(ref Manifest) == null)
        {
            lock (_activation)
            {
                if (Manifest == null)
                {
                    var manifest = ReadManifest(Directory);
                    Bind(manifest);
                    Volatile.Write(ref Manifest, manifest);
                }
            }
        }

        return Manifest;
    }

    protected abstract TManifest ReadManifest(string directory);

    protected abstract void Bind(TManifest manifest);
}

public sealed class ScriptPluginHost : PluginHost<ScriptManifest>
{
    private string[] _exports;
    private int _priority;

    public ScriptPluginHost(string directory)
        : base(directory)
    {
    }

    public string Title => Activate().Name;

    public int PriorityOf(string export)
    {
        Activate();
        return Array.IndexOf(_exports, export) < 0 ? -1 : _priority;
    }

    protected override ScriptManifest ReadManifest(string directory)
    {
        var lines = System.IO.File.ReadAllLines(System.IO.Path.Combine(directory, "plugin.txt"));
        return new ScriptManifest(lines[0], lines[1], int.Parse(lines[2]));
    }

    protected override void Bind(ScriptManifest manifest)
    {
        _exports = manifest.Exports.Split(',', StringSplitOptions.TrimEntries);
        _priority = Math.Clamp(manifest.Priority, 0, 100);
    }
}
