using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C228;

public sealed class Palette
{
    private static readonly object s_sync = new();
    private static Palette s_default;

    private readonly Dictionary<string, uint> _colors = new();
    private uint _fallback;
    private bool _dark;

    private Palette()
    {
    }

    public static Palette Default
    {
        get
        {
            if (s_default != null)
                return s_default;

            lock (s_sync)
            {
                if (s_default == null)
                {
                    var palette = new Palette();
                    palette._fallback = 0xFF808080;
                    palette._dark = true;
                    palette._colors["ink"] = 0xFFF0F0F0;
                    palette._colors["paper"] = 0xFF101010;
                    s_default = palette;
                }
            }

            return s_default;
        }
    }

    public uint Color(string name)
    {
        if (_colors.TryGetValue(name, out uint color))
            return color;

        return _dark ? _fallback : ~_fallback | 0xFF000000;
    }
}
