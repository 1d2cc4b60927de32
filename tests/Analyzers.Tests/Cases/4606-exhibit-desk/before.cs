using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4606;

public sealed class ExhibitCatalog
{
    public bool Loaded { get; internal set; }

    public string Title { get; internal set; }

    public int Rooms { get; internal set; }
}

public sealed class CatalogImporter
{
    private readonly object _import = new();
    private readonly ExhibitCatalog _catalog;

    public CatalogImporter(ExhibitCatalog catalog) => _catalog = catalog;

    public void Import(string[] lines)
    {
        lock (_import)
        {
            if (_catalog.Loaded)
            {
                return;
            }

            _catalog.Title = lines[0].Trim();
            _catalog.Rooms = lines.Length - 1;
            _catalog.Loaded = true;
        }
    }
}

public sealed class VisitorDesk
{
    private readonly ExhibitCatalog _catalog;

    public VisitorDesk(ExhibitCatalog catalog) => _catalog = catalog;

    public string Greeting() => CanGuide() ? "Welcome to " + _catalog.Title.ToUpperInvariant() : "Opening soon";

    public int Minutes(int perRoom)
    {
        if (!CanGuide())
        {
            return 0;
        }

        return _catalog.Rooms * perRoom;
    }

    private bool CanGuide() => _catalog != null && _catalog.Loaded;
}
