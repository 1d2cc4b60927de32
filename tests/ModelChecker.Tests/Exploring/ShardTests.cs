using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class ShardTests
{
    [Theory]
    [InlineData("casrot", 7, 2)]
    [InlineData("casrot", 7, 5)]
    [InlineData("lockinc", 4, 3)]
    [InlineData("CoA", 2, 2)]
    [InlineData("ainc", 2, 4)]
    public void All_parts_together_are_exactly_the_whole(string family, int size, int count)
    {
        var whole = Explore(family, size, Shard.Whole);
        var parts = Enumerable.Range(1, count).Select(index => Explore(family, size, new(index, count))).ToList();
        Assert.Equal(whole.Result.Executions, parts.Sum(part => part.Result.Executions));
        Assert.Equal(whole.Result.Blocked, parts.Sum(part => part.Result.Blocked));
    }

    [Theory]
    [InlineData("CoA", 3, 2304)]
    [InlineData("casrot", 7, 523)]
    [InlineData("lastzero", 8, 704)]
    [InlineData("ainc", 6, 720)]
    public void Two_parts_share_the_work(string family, int size, int whole)
    {
        var parts = Enumerable.Range(1, 2).Select(index => Explore(family, size, new(index, 2)).Result.Executions).ToList();
        Assert.Equal(whole, parts.Sum());
        Assert.InRange(parts[0], whole / 4, whole * 3 / 4);
    }

    [Fact]
    public void The_outcomes_of_all_parts_are_those_of_the_whole()
    {
        var test = LitmusTest.All["CoRR2"];
        var parts = Enumerable.Range(1, 3).SelectMany(index => new Explorer(new() { Shard = new(index, 3) }).Explore(test.Program()).Outcomes);
        Assert.Equal(test.Outcomes("mca"), parts.Select(outcome => outcome.Values).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2/4", 2, 4)]
    [InlineData("1/1", 1, 1)]
    public void A_part_is_written_as_index_and_count(string text, int index, int count) => Assert.Equal(new Shard(index, count), Shard.Parse(text));

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("4")]
    [InlineData("a/b")]
    public void Anything_else_is_refused_with_an_example(string text) =>
        Assert.Equal($"'{text}' is no shard: write k/n with k from 1 to n, such as 1/4.", Assert.Throws<FormatException>(() => Shard.Parse(text)).Message);

    private static Exploration Explore(string family, int size, Shard shard) =>
        new Explorer(new() { Shard = shard, Model = "core" }).Explore(Families.Create(family, size));
}
