using SafePublication.Analyzers.Tests.Options;
using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

/// <summary>An option that cannot be understood is said so, once.</summary>
public sealed class PUB0001Tests
{
    private const string Names = "the name 'Namespace.Type.Member' of a field or auto-property of this compilation that can be a flag";

    private const string TwoTypes = "class A { int _n; int Get() => _n; } class B { int _n; int Get() => _n; }";

    [Theory]
    [InlineData("emca")]
    [InlineData("")]
    [InlineData("net, ecma")]
    public Task A_memory_model_that_does_not_exist(string value) => Configured.VerifyAsync(
        $"safe_publication.memory_model = {value}", TwoTypes,
        Configured.Malformed("memory_model", value, "'net' or 'ecma'", "'net' is used"));

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    public Task A_truth_value_that_is_none(string value) => Configured.VerifyAsync(
        $"safe_publication.assume_concurrent = {value}", TwoTypes,
        Configured.Malformed("assume_concurrent", value, "'true' or 'false'", "'false' is used"));

    [Theory]
    [InlineData("Acme.Nothing._ready")]
    [InlineData("A.Get")]
    [InlineData("A")]
    [InlineData("M:A.Get")]
    [InlineData("!:[")]
    [InlineData("F:")]
    public Task A_flag_that_does_not_exist(string name) => Configured.VerifyAsync(
        $"safe_publication.flags = {name}", TwoTypes, Configured.Malformed("flags", name, Names, "it is ignored"));

    [Fact]
    public Task A_flag_that_cannot_be_one() => Configured.VerifyAsync(
        "safe_publication.flags = A._id", "class A { System.Guid _id; System.Guid Get() => _id; }",
        Configured.Malformed("flags", "A._id", Names, "it is ignored"));

    [Fact]
    public Task Each_wrong_value_is_told() => Configured.VerifyAsync(
        "safe_publication.memory_model = x\nsafe_publication.assume_concurrent = x\nsafe_publication.flags = A._n, B._x, B._y", TwoTypes,
        Configured.Malformed("memory_model", "x", "'net' or 'ecma'", "'net' is used"),
        Configured.Malformed("assume_concurrent", "x", "'true' or 'false'", "'false' is used"),
        Configured.Malformed("flags", "B._x", Names, "it is ignored"),
        Configured.Malformed("flags", "B._y", Names, "it is ignored"));

    [Fact]
    public Task A_global_value_is_told_once_for_all_files() => Configured.VerifyGlobalAsync(
        "safe_publication.memory_model = emca", TwoTypes,
        Configured.Malformed("memory_model", "emca", "'net' or 'ecma'", "'net' is used"));

    [Theory]
    [InlineData("safe_publication.memory_model = net")]
    [InlineData("safe_publication.memory_model =  ECMA ")]
    [InlineData("safe_publication.assume_concurrent = False")]
    [InlineData("safe_publication.flags =")]
    [InlineData("safe_publication.flags = A._n,, F:B._n ,")]
    public Task What_is_understood_is_silent(string option) => Configured.VerifyAsync(option, TwoTypes);

    [Theory]
    [InlineData("memory_modle", "memory_model")]
    [InlineData("Memory_Mode", "memory_model")]
    [InlineData("assume_concurency", "assume_concurrent")]
    [InlineData("flag", "flags")]
    [InlineData("ready_flags", "flags")]
    public async Task A_name_that_no_option_has(string name, string nearest)
    {
        await Configured.VerifyAsync($"safe_publication.{name} = ecma", TwoTypes, Configured.Unknown(name.ToLowerInvariant(), nearest));
        await Configured.VerifyGlobalAsync($"safe_publication.{name} = ecma", TwoTypes, Configured.Unknown(name.ToLowerInvariant(), nearest));
    }

    [Theory]
    [InlineData("SAFE_Publication.Memory_Model = net")]
    [InlineData("other.memory_modle = ecma")]
    [InlineData("safe_publications.memory_modle = ecma")]
    [InlineData("dotnet_diagnostic.PUB1001.severty = none")]
    public Task A_name_of_ours_in_any_case_and_a_name_of_somebody_else_are_silent(string option) => Configured.VerifyAsync(option, TwoTypes);

    [Fact]
    public Task Its_severity_is_chosen_in_a_globalconfig() => Configured.VerifyGlobalAsync(
        "safe_publication.memory_model = emca\ndotnet_diagnostic.PUB0001.severity = none", TwoTypes);
}
