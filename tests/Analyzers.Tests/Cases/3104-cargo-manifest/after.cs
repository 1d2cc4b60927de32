using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3104;

internal sealed class CargoManifest
{
    private readonly object _sync = new();
    private volatile bool _sealed;

    public bool IsSealed { get => _sealed; private set => _sealed = value; }

    public int Crates { get; private set; }

    public string Carrier { get; private set; }

    public void Seal(string carrier, IEnumerable<int> pallets)
    {
        lock (_sync)
        {
            if (IsSealed)
            {
                throw new InvalidOperationException("already sealed");
            }

            foreach (int crates in pallets)
            {
                Crates += crates;
            }

            Carrier = carrier;
            IsSealed = true;
        }
    }
}

internal sealed class DockBoard
{
    private readonly CargoManifest _manifest;

    public DockBoard(CargoManifest manifest) => _manifest = manifest;

    public string Line()
    {
        if (!_manifest.IsSealed)
        {
            return "pending";
        }

        return _manifest.Carrier.ToUpperInvariant() + " " + _manifest.Crates;
    }
}
