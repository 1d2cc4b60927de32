using System.Collections.Immutable;

namespace SafePublication.CommandLine.Repairing;

/// <summary>The shortest script of removed and added lines between two texts: Myers, "An O(ND) difference algorithm" (1986).</summary>
internal static class LineDiff
{
    public static ImmutableArray<LineEdit> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var script = new Stack<LineEdit>();
        var (x, y) = (before.Count, after.Count);
        foreach (var frontier in Frontiers(before, after))
        {
            var (fromX, fromY) = Predecessor(frontier, x - y);
            while (x > fromX && y > fromY)
            {
                script.Push(new LineEdit(' ', before[--x]));
                y--;
            }

            if (frontier.Edits > 0)
            {
                script.Push(x > fromX ? new LineEdit('-', before[--x]) : new LineEdit('+', after[--y]));
            }
        }

        return [.. script];
    }

    // For every number of edits, how far each diagonal k = x - y can be followed; the newest first, as the way back needs them.
    private static Stack<Frontier> Frontiers(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var frontiers = new Stack<Frontier>();
        var reach = new Dictionary<int, int> { [1] = 0 };
        for (var edits = 0; ; edits++)
        {
            var start = new Frontier(edits, new Dictionary<int, int>(reach));
            frontiers.Push(start);
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = start.Enter(k);
                while (x < before.Count && x - k < after.Count && before[x] == after[x - k])
                {
                    x++;
                }

                reach[k] = x;
                if (x >= before.Count && x - k >= after.Count)
                {
                    return frontiers;
                }
            }
        }
    }

    // Where the last edit of the path along diagonal k began.
    private static (int X, int Y) Predecessor(Frontier frontier, int k)
    {
        if (frontier.Edits == 0)
        {
            return (0, 0);
        }

        var x = frontier.Enter(k);
        return frontier.CameDown(k) ? (x, x - k - 1) : (x - 1, x - k);
    }

    private sealed record Frontier(int Edits, Dictionary<int, int> Reach)
    {
        public bool CameDown(int k) => k == -Edits || (k != Edits && Reach[k - 1] < Reach[k + 1]);

        public int Enter(int k) => CameDown(k) ? Reach[k + 1] : Reach[k - 1] + 1;
    }
}

/// <summary>A line that both texts have (' '), only the first ('-') or only the second ('+').</summary>
internal readonly record struct LineEdit(char Kind, string Text);
