using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4902;

public sealed class ThemeNode
{
    internal readonly object Gate = new();
    internal bool Resolved;
    internal uint Foreground;
    internal float FontSize;

    public ThemeNode(ThemeNode parent, IReadOnlyDictionary<string, string> rules)
    {
        Parent = parent;
        Rules = rules;
    }

    public ThemeNode Parent { get; }

    public IReadOnlyDictionary<string, string> Rules { get; }
}

public static class ThemeNodeExtensions
{
    public static float FontSizeOf(this ThemeNode node) => node.Resolve().FontSize;

    public static (byte R, byte G, byte B) ForegroundOf(this ThemeNode node)
    {
        uint rgb = node.Resolve().Foreground;
        return ((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
    }

    private static ThemeNode Resolve(this ThemeNode node)
    {
        if (node.Resolved)
        {
            return node;
        }

        lock (node.Gate)
        {
            if (!node.Resolved)
            {
                var parent = node.Parent?.Resolve();
                node.Foreground = node.Rules.TryGetValue("color", out var c)
                    ? Convert.ToUInt32(c, 16)
                    : parent?.Foreground ?? 0x202020;
                node.FontSize = node.Rules.TryGetValue("size", out var s)
                    ? float.Parse(s, System.Globalization.CultureInfo.InvariantCulture)
                    : parent?.FontSize ?? 12f;
                node.Resolved = true;
            }
        }

        return node;
    }
}
