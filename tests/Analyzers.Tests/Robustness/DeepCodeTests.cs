using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Code that nests deeper than a stack crashes nothing.</summary>
public sealed class DeepCodeTests
{
    [Fact]
    public async Task A_concatenation_of_5000_operands()
        => Assert.Empty(await Crashes.InAsync(Method($"return {string.Join(" + ", Enumerable.Repeat("_name", 5000))};")));

    [Fact]
    public async Task A_conjunction_of_5000_operands()
        => Assert.Empty(await Crashes.InAsync(Method($"return {string.Join(" && ", Enumerable.Repeat("_ready", 5000))} ? _name : _name;")));

    [Theory]
    [InlineData(500)]
    [InlineData(2000)]
    public async Task A_chain_of_calls(int calls)
        => Assert.Empty(await Crashes.InAsync(Method($"return _name{string.Concat(Enumerable.Repeat(".Trim()", calls))};")));

    [Theory]
    [InlineData("(", "_ready", ")")]
    [InlineData("!(", "_ready", ")")]
    [InlineData("(_ready ? ", "_ready", " : _ready)")]
    [InlineData("(_ready && ", "_ready", ")")]
    [InlineData("(_ready || ", "_ready", ")")]
    [InlineData("Is(", "_ready", ")")]
    public async Task Three_hundred_nested_operands(string open, string core, string close)
        => Assert.Empty(await Crashes.InAsync(Method($"if ({Nested(open, core, close)}) return _name; return _name;")));

    [Fact]
    public async Task A_long_list_of_stores_in_protected_code()
        => Assert.Empty(await Crashes.InAsync(Method($"try {{ {string.Concat(Enumerable.Repeat("_ready = true; ", 20_000))} }} catch {{ _ready = false; }} return _name;")));

    [Theory]
    [InlineData("if (_ready) { ", "_name = _name;", " }")]
    [InlineData("lock (this) { ", "_name = _name;", " }")]
    [InlineData("while (_ready) { ", "_name = _name;", " }")]
    [InlineData("try { ", "_name = _name;", " } finally { _ready = true; }")]
    [InlineData("System.Action a = () => { ", "_name = _name;", " };")]
    [InlineData("switch (_name) { case \"a\": ", "_name = _name;", " break; }")]
    [InlineData("foreach (var c in _name) { ", "_name = _name;", " }")]
    public async Task Three_hundred_nested_statements(string open, string core, string close)
        => Assert.Empty(await Crashes.InAsync(Method($"{Nested(open, core, close)} return _name;")));

    [Theory]
    [InlineData(300)]
    [InlineData(600)]
    [InlineData(1000)]
    public async Task Operands_that_nest_deeper_than_the_stack(int depth)
    {
        var operand = string.Concat(Enumerable.Repeat("Is(_ready || (", depth)) + "_ready" + string.Concat(Enumerable.Repeat("))", depth));
        Assert.Empty(await Crashes.InAsync(Method($"return {operand} ? _name : _name;")));
    }

    [Fact]
    public async Task Three_thousand_statements_in_a_row()
        => Assert.Empty(await Crashes.InAsync(Method($"{string.Concat(Enumerable.Repeat("if (_ready) _name = _name + 1;\n", 3000))} return _name;")));

    private static string Nested(string open, string core, string close)
        => string.Concat(Enumerable.Repeat(open, 300)) + core + string.Concat(Enumerable.Repeat(close, 300));

    private static string Method(string statements)
        => $$"""class Deep { string _name = ""; bool _ready; bool Is(bool value) => value; string Run() { {{statements}} } }""";
}
