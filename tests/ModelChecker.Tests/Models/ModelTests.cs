using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class ModelTests
{
    [Fact]
    public void An_unknown_model_is_named_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => new Explorer(new() { Model = "arm" }));
        Assert.Equal("There is no memory model 'arm'; there are mca, sc, tso, core, ecma.", error.Message);
    }

    [Theory]
    [InlineData("sc")]
    [InlineData("tso")]
    [InlineData("core")]
    [InlineData("ecma")]
    public void The_modes_belong_to_the_default_model(string model)
    {
        Assert.Throws<ArgumentException>(() => new Explorer(new() { Model = model, Strict = true }));
        Assert.Throws<ArgumentException>(() => new Explorer(new() { Model = model, JitCoalescing = true }));
    }

    [Fact]
    public void Every_law_has_a_number_a_name_a_formula_and_a_source()
    {
        foreach (var model in MemoryModel.Names.Select(name => MemoryModel.For(new() { Model = name })))
        {
            Assert.All(model.Laws, law => Assert.DoesNotContain(string.Empty, (string[])[law.Number, law.Name, law.Formula, law.Source]));
            Assert.Equal(model.Laws.Distinct().Count(), model.Laws.Select(law => law.Number).Distinct().Count());
        }
    }
}
