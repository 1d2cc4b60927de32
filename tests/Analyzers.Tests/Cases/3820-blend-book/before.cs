using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3820;

public sealed class BlendBook
{
    private sealed class Page
    {
        public bool Complete;
        public string Name;
        public Dictionary<string, int> Parts = new();
    }

    private static readonly object s_pen = new();
    private static Page s_house;

    public static int Share(string spice)
    {
        var page = s_house;
        if (page == null)
        {
            page = Write();
        }

        if (!page.Complete)
        {
            throw new InvalidOperationException(page.Name);
        }

        int total = 0;
        foreach (int part in page.Parts.Values)
        {
            total += part;
        }

        return page.Parts.TryGetValue(spice, out int own) ? own * 100 / total : 0;
    }

    private static Page Write()
    {
        lock (s_pen)
        {
            if (s_house == null)
            {
                var page = new Page { Name = "house blend" };
                page.Parts.Add("cumin", 4);
                page.Parts.Add("sumac", 3);
                page.Parts.Add("fenugreek", 1);
                page.Complete = page.Parts.Count == 3;
                s_house = page;
            }

            return s_house;
        }
    }
}
