using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2003: what is a flag inside of the object, and raised too late with all the rest, is one report: to publish the whole object last repairs both.</summary>
public sealed class PUB2003InnerFlagTests
{
    [Theory]
    [InlineData("{|PUB2003:_current = next|};", "")]
    [InlineData("", "_current = next;")]
    public Task The_object_is_published_before_its_own_count_is_set(string early, string late) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Index
        {
            readonly object _rebuild = new(); volatile Table _current = new();

            public int Frequency(string word) { var table = _current; return table.Count == 0 ? 0 : table.Words[word] / table.Count; }

            public void Rebuild(string[] words)
            {
                lock (_rebuild)
                {
                    var next = new Table();
                    {{early}}
                    foreach (var word in words) { next.Words.Add(word, word.Length); next.Count++; }
                    {{late}}
                }
            }

            class Table { public readonly Dictionary<string, int> Words = new(); public int Count; }
        }
        """);
}
