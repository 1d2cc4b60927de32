using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class FamilyTests
{
    [Theory]
    [InlineData("ainc", 2, 2)]
    [InlineData("ainc", 3, 6)]
    [InlineData("ainc", 4, 24)]
    [InlineData("ainc", 5, 120)]
    [InlineData("ainc", 6, 720)]
    [InlineData("ainc", 7, 5040)]
    [InlineData("binc", 3, 36)]
    [InlineData("binc", 4, 576)]
    [InlineData("cinc", 2, 8)]
    [InlineData("cinc", 3, 216)]
    [InlineData("cinc", 4, 13824)]
    [InlineData("readers", 2, 4)]
    [InlineData("readers", 8, 256)]
    [InlineData("readers", 13, 8192)]
    [InlineData("lastzero", 5, 64)]
    [InlineData("lastzero", 10, 3328)]
    [InlineData("indexer", 12, 8)]
    [InlineData("casrot", 2, 2)]
    [InlineData("casrot", 3, 5)]
    [InlineData("casrot", 4, 14)]
    [InlineData("casrot", 5, 43)]
    [InlineData("casrot", 6, 144)]
    [InlineData("casrot", 7, 523)]
    [InlineData("casrot", 8, 2048)]
    [InlineData("casrot", 9, 8597)]
    [InlineData("casw", 3, 66)]
    [InlineData("casw", 4, 1200)]
    [InlineData("casw", 5, 32880)]
    [InlineData("wcas", 4, 33)]
    [InlineData("wcas", 6, 193)]
    [InlineData("wcas", 9, 2305)]
    [InlineData("rw", 3, 36)]
    [InlineData("rw", 4, 576)]
    [InlineData("inc", 3, 36)]
    [InlineData("inc", 4, 576)]
    [InlineData("wainc", 3, 24)]
    [InlineData("wainc", 4, 120)]
    [InlineData("N-writers", 5, 720)]
    [InlineData("lockinc", 3, 6)]
    [InlineData("lockinc", 4, 24)]
    [InlineData("lock2inc", 3, 6)]
    public void A_family_that_does_not_depend_on_the_model_has_its_published_number_of_executions(string name, int size, long executions)
    {
        Assert.Equal(executions, Executions(name, size, "sc"));
        Assert.Equal(executions, Executions(name, size, "mca"));
    }

    [Theory]
    [InlineData("CoA", 0, 4)]
    [InlineData("CoA", 1, 15)]
    [InlineData("CoA", 2, 130)]
    [InlineData("CoA", 3, 2028)]
    [InlineData("CoA", 4, 49776)]
    [InlineData("big0", 1, 69112)]
    public void A_family_that_depends_on_the_model_has_its_published_number_under_sc(string name, int size, long executions) =>
        Assert.Equal(executions, Executions(name, size, "sc"));

    [Theory]
    [InlineData("CoA", 0, 4)]
    [InlineData("CoA", 1, 16)]
    [InlineData("CoA", 2, 144)]
    [InlineData("CoA", 3, 2304)]
    public void A_family_of_volatile_accesses_has_the_published_number_of_rc11_under_core(string name, int size, long executions) =>
        Assert.Equal(executions, Executions(name, size, "core"));

    private static long Executions(string name, int size, string model)
    {
        var result = new Explorer(new ExplorationOptions { Model = model }).Explore(Families.Create(name, size)).Result;
        return Assert.IsType<CheckResult.Exhausted>(result).Executions;
    }
}
