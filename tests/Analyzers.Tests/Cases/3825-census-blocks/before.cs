using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3825;

public sealed class BlockCensus
{
    private sealed class Block
    {
        public bool Counted;
        public int Households;
        public double Density;
    }

    public static async Task<string> SummariseAsync(IReadOnlyList<string> sheets, CancellationToken stop)
    {
        var blocks = new Block[sheets.Count];
        var work = new Task[sheets.Count];
        for (int i = 0; i < work.Length; i++)
        {
            var block = blocks[i] = new Block();
            string sheet = sheets[i];
            work[i] = Task.Run(() => Count(block, sheet, stop), CancellationToken.None);
        }

        await Task.WhenAll(work).ConfigureAwait(false);

        int households = 0;
        int skipped = 0;
        double densest = 0;
        foreach (var block in blocks)
        {
            if (!block.Counted)
            {
                skipped++;
                continue;
            }

            households += block.Households;
            densest = Math.Max(densest, block.Density);
        }

        return $"{households} households, {skipped} blocks skipped, densest {densest:F1}";
    }

    private static void Count(Block block, string sheet, CancellationToken stop)
    {
        if (stop.IsCancellationRequested || sheet.Length == 0)
        {
            return;
        }

        var rows = sheet.Split('\n');
        block.Counted = true;
        block.Households = rows.Length;
        block.Density = (double)rows.Length / sheet.Length * 1000;
    }
}
