using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1701;

public interface IPluginContext
{
    string Setting(string key);

    IEnumerable<string> SettingList(string key);
}

public abstract class PluginBase
{
    private readonly Lock _activation = new();
    private readonly IPluginContext _context;

    protected PluginBase(IPluginContext context) => _context = context;

    public abstract string Name { get; }

    public bool IsActive { get; private set; }

    protected abstract void OnActivate(IPluginContext context);

    protected void RequireActive()
    {
        if (IsActive)
        {
            return;
        }

        using (_activation.EnterScope())
        {
            if (!IsActive)
            {
                OnActivate(_context);
                IsActive = true;
            }
        }
    }
}

public sealed class ThumbnailPlugin(IPluginContext context) : PluginBase(context)
{
    private readonly Dictionary<string, string> _extensions = new(StringComparer.OrdinalIgnoreCase);
    private string _cacheDirectory;
    private int _edge;

    public override string Name => "thumbnails";

    public bool Handles(string file)
    {
        RequireActive();
        return _extensions.ContainsKey(Path.GetExtension(file));
    }

    public string TargetFor(string file)
    {
        RequireActive();
        string stem = Path.GetFileNameWithoutExtension(file);
        return Path.Combine(_cacheDirectory, $"{stem}-{_edge}.webp");
    }

    protected override void OnActivate(IPluginContext context)
    {
        _cacheDirectory = context.Setting("cache") ?? Path.GetTempPath();
        _edge = int.TryParse(context.Setting("edge"), out int edge) ? edge : 256;
        foreach (string pair in context.SettingList("types"))
        {
            int at = pair.IndexOf('=');
            _extensions[pair[..at]] = pair[(at + 1)..];
        }
    }
}
