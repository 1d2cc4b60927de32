using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3810;

public interface ISpecimen
{
    string Genus { get; }
}

public sealed class Herbarium<TSpecimen>(IEnumerable<TSpecimen> sheets)
    where TSpecimen : class, ISpecimen
{
    private readonly ReaderWriterLockSlim _cabinet = new();
    private readonly Dictionary<string, List<TSpecimen>> _byGenus = new(StringComparer.OrdinalIgnoreCase);
    private bool _sorted;

    public int Genera
    {
        get
        {
            Sort();
            return _byGenus.Count;
        }
    }

    public IReadOnlyList<TSpecimen> Of(string genus)
    {
        Sort();
        return _byGenus.TryGetValue(genus, out var found) ? found : Array.Empty<TSpecimen>();
    }

    private void Sort()
    {
        if (!_sorted)
        {
            _cabinet.EnterWriteLock();
            try
            {
                if (!_sorted)
                {
                    foreach (var sheet in sheets)
                    {
                        if (!_byGenus.TryGetValue(sheet.Genus, out var list))
                        {
                            _byGenus.Add(sheet.Genus, list = new List<TSpecimen>());
                        }

                        list.Add(sheet);
                    }

                    _sorted = true;
                }
            }
            finally
            {
                _cabinet.ExitWriteLock();
            }
        }
    }
}
