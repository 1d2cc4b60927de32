namespace SafePublication.ModelChecker.Tests;

/// <summary>A relation between events as a plain table, with the operations of the models' formulas.</summary>
internal sealed class NaiveRelation
{
    private readonly bool[,] _pairs;

    private NaiveRelation(bool[,] pairs) => _pairs = pairs;

    private int Count => _pairs.GetLength(0);

    public bool this[int from, int to] => _pairs[from, to];

    public static NaiveRelation Of(int count, Func<int, int, bool> holds)
    {
        var pairs = new bool[count, count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
                pairs[from, to] = holds(from, to);
        }

        return new(pairs);
    }

    public static NaiveRelation operator |(NaiveRelation a, NaiveRelation b) => Of(a.Count, (x, y) => a[x, y] || b[x, y]);

    public static NaiveRelation operator *(NaiveRelation a, NaiveRelation b) =>
        Of(a.Count, (x, y) => Enumerable.Range(0, a.Count).Any(middle => a[x, middle] && b[middle, y]));

    public NaiveRelation Where(Func<int, int, bool> holds) => Of(Count, (x, y) => this[x, y] && holds(x, y));

    public NaiveRelation Maybe() => Of(Count, (x, y) => x == y || this[x, y]);

    public NaiveRelation Plus()
    {
        var closure = (bool[,])_pairs.Clone();
        for (var middle = 0; middle < Count; middle++)
        {
            for (var from = 0; from < Count; from++)
            {
                for (var to = 0; to < Count && closure[from, middle]; to++)
                    closure[from, to] |= closure[middle, to];
            }
        }

        return new(closure);
    }

    public bool IsIrreflexive() => Enumerable.Range(0, Count).All(index => !this[index, index]);

    public bool IsAcyclic() => Plus().IsIrreflexive();
}
