using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5801;

internal enum Residency
{
    Cold,
    Paging,
    Resident,
    Pinned,
}

internal abstract class GpuAsset
{
    private readonly object _page = new();
    private readonly bool _pin;
    private volatile Residency _residency;

    protected GpuAsset(bool pin) => _pin = pin;

    protected bool OnDevice => _residency is Residency.Resident or Residency.Pinned;

    protected void Touch()
    {
        if (OnDevice)
        {
            return;
        }

        lock (_page)
        {
            if (OnDevice)
            {
                return;
            }

            _residency = Residency.Paging;
            Upload();
            _residency = _pin ? Residency.Pinned : Residency.Resident;
        }
    }

    protected abstract void Upload();
}

internal sealed class GlyphAtlas : GpuAsset
{
    private readonly Func<string, int> _allocate;
    private readonly string _alphabet;
    private int _handle;
    private int _pitch;
    private Dictionary<char, int> _cells;

    public GlyphAtlas(string alphabet, Func<string, int> allocate)
        : base(alphabet.Length > 64)
    {
        _alphabet = alphabet;
        _allocate = allocate;
    }

    public (int Handle, int Offset) Locate(char glyph)
    {
        Touch();
        return (_handle, _cells.TryGetValue(glyph, out int cell) ? cell * _pitch : -1);
    }

    protected override void Upload()
    {
        _handle = _allocate(_alphabet);
        _pitch = (int)Math.Ceiling(Math.Sqrt(_alphabet.Length)) * 4;
        var cells = new Dictionary<char, int>();
        foreach (char c in _alphabet)
        {
            cells.TryAdd(c, cells.Count);
        }

        _cells = cells;
    }
}
