using Microsoft.CodeAnalysis;
using Xunit;

namespace SafePublication.Analyzers.Tests.Options;

/// <summary>What the options change.</summary>
public sealed class OptionTests
{
    // Two members, no lock, no second thread in sight.
    private const string Reported =
        """
        namespace Acme
        {
            class Table
            {
                bool _ready; int _size;

                public void Build() { _size = 7; {|PUB1002:_ready = true|}; }

                public int Size() => {|PUB1001:_ready|} ? _size : 0;
            }
        }
        """;

    private static string Silent => Reported.Replace("{|PUB1002:", "").Replace("{|PUB1001:", "").Replace("|}", "");

    [Fact]
    public Task Without_options_no_evidence_is_silence() => Configured.VerifyAsync("", Silent);

    [Fact]
    public Task Assumed_concurrency_is_enough() => Configured.VerifyAsync("safe_publication.assume_concurrent = true", Reported);

    [Fact]
    public Task Assumed_concurrency_may_be_global() => Configured.VerifyGlobalAsync("safe_publication.assume_concurrent = true", Reported);

    [Fact]
    public Task Assumed_concurrency_holds_for_what_the_file_declares() =>
        Configured.VerifyAsync("/.editorconfig", "root = true\n[Other.cs]\nsafe_publication.assume_concurrent = true\n", Silent);

    [Theory]
    [InlineData("Acme.Table._ready")]
    [InlineData("F:Acme.Table._ready")]
    [InlineData(" Acme.Table._size , Acme.Table._ready ")]
    public Task A_flag_that_is_named_is_one(string names) => Configured.VerifyAsync($"safe_publication.flags = {names}", Reported);

    [Fact]
    public Task A_flag_that_is_named_globally_is_one() => Configured.VerifyGlobalAsync("safe_publication.flags = Acme.Table._ready", Reported);

    [Fact]
    public Task Another_flag_is_not_meant() => Configured.VerifyAsync("safe_publication.flags = Acme.Table._size", Silent);

    [Fact]
    public Task A_property_of_a_nested_generic_type_is_named_as_in_documentation() => Configured.VerifyAsync(
        "safe_publication.flags = Acme.Cache`1.Entry.Ready",
        """
        namespace Acme
        {
            class Cache<T>
            {
                public sealed class Entry
                {
                    public bool Ready { get; private set; }
                    int _size;

                    public void Build() { _size = 7; {|PUB1002:Ready = true|}; }

                    public int Size() => {|PUB1001:Ready|} ? _size : 0;
                }
            }
        }
        """);

    [Fact]
    public Task A_rule_that_is_switched_off_is_silent() => Configured.VerifyAsync(
        "safe_publication.assume_concurrent = true\ndotnet_diagnostic.PUB1001.severity = none\ndotnet_diagnostic.PUB1002.severity = none", Silent);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public Task The_severity_of_a_rule_is_the_compilers_to_set(string severity, DiagnosticSeverity expected) => Configured.VerifyAsync(
        $"safe_publication.assume_concurrent = true\ndotnet_diagnostic.PUB1001.severity = {severity}\ndotnet_diagnostic.PUB1002.severity = none",
        Silent.Replace("_ready ?", "{|#0:_ready|} ?"),
        new DiagnosticResult("PUB1001", expected).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
}
