using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C278;

public static class Thumbnailer
{
    private struct Slot
    {
        public bool Ok;
        public byte[] Pixels;
        public string Error;
    }

    public static List<byte[]> Render(IReadOnlyList<string> files, Func<string, byte[]> render, Action<string> report)
    {
        var slots = new Slot[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            try
            {
                slots[i].Pixels = render(files[i]);
                slots[i].Ok = true;
            }
            catch (FormatException e)
            {
                slots[i].Error = e.Message;
            }
        });

        var rendered = new List<byte[]>();
        foreach (Slot slot in slots)
        {
            if (slot.Ok)
            {
                rendered.Add(slot.Pixels);
            }
            else
            {
                report(slot.Error);
            }
        }

        return rendered;
    }
}
