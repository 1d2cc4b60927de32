using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4819;

public sealed class ThumbnailBatch
{
    private sealed class Slot
    {
        public bool Rendered;
        public byte[] Pixels;
        public string Problem;
    }

    private readonly Func<string, byte[]> _render;
    private readonly int _parallel;

    public ThumbnailBatch(Func<string, byte[]> render, int parallel)
    {
        _render = render;
        _parallel = Math.Max(1, parallel);
    }

    public async Task<(Dictionary<string, byte[]> Done, List<string> Problems)> RenderAsync(IReadOnlyList<string> files)
    {
        var slots = new Slot[files.Count];
        var running = new List<Task>();
        for (int i = 0; i < slots.Length; i++)
        {
            var slot = slots[i] = new Slot();
            string file = files[i];
            running.Add(Task.Run(() => Fill(slot, file)));
            if (running.Count == _parallel)
            {
                await Task.WhenAll(running).ConfigureAwait(false);
                running.Clear();
            }
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        var done = new Dictionary<string, byte[]>();
        var problems = new List<string>();
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i].Rendered)
            {
                done[files[i]] = slots[i].Pixels;
            }
            else
            {
                problems.Add(files[i] + ": " + slots[i].Problem);
            }
        }

        return (done, problems);
    }

    private void Fill(Slot slot, string file)
    {
        try
        {
            slot.Pixels = _render(file);
            slot.Rendered = true;
        }
        catch (System.IO.IOException e)
        {
            slot.Problem = e.Message;
        }
    }
}
