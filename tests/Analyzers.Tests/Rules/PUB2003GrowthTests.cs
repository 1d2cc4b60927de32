using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2003: the entries of a table that is replaced.</summary>
public sealed class PUB2003GrowthTests
{
    [Fact]
    public Task An_entry_of_a_table_that_grows_belongs_to_its_index() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Handles
        {
            static readonly object Gate = new(); static string[] s_types = new string[0];

            public static void Fill(string type) { lock (Gate) { s_types = new string[8]; s_types[0] = type; } }

            public static int First() => s_types[0].Length;
        }
        """);

    [Fact]
    public Task A_reader_that_asks_for_the_entry_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Handles
        {
            static readonly object Gate = new(); static string?[] s_types = new string?[0];

            public static void Fill(string type) { lock (Gate) { s_types = new string?[8]; s_types[0] = type; } }

            public static int First() { foreach (var type in s_types) { if (type != null) return type.Length; } return 0; }
        }
        """);
}
