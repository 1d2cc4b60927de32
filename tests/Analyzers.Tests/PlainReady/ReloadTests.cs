using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A table is replaced under a lock that its readers do not take, and then filled.</summary>
public sealed class ReloadTests
{
    [Theory]
    [InlineData("_table", "{|PUB2003:_table = new Table(++_revision)|};", "_table.Default = name;", "")]
    [InlineData("table", "var table = new Table(++_revision);", "table.Add(name);", "_table = table;")]
    public Task Readers_take_no_lock(string table, string make, string fill, string publish) => VerifyCS.VerifyAnalyzerAsync(Source("_table.Find()", table, make, fill, publish));

    [Fact]
    public Task Some_reader_takes_it() => VerifyCS.VerifyAnalyzerAsync(Source("Locked()", "_table", "_table = new Table(++_revision);", "_table.Add(name);", ""));

    private static string Source(string read, string table, string make, string fill, string publish) => $$"""
        class Table
        {
            readonly List<string> _names = new();

            public Table(int revision) { }

            public string Default { get; set; } = "";

            public void Add(string name) => _names.Add(name);

            public string Find() { var found = Default; foreach (var name in _names) found = name; return found; }
        }

        class Router
        {
            readonly object _gate = new(); Table _table = new(0); int _revision;

            public string Match() => {{read}};

            {{(read == "Locked()" ? "string Locked() { lock (_gate) return _table.Find(); }" : "")}}

            public void Reload(IEnumerable<string> names)
            {
                lock (_gate)
                {
                    {{make}}
                    foreach (var name in names) { {{fill}} }
                    {{publish}}
                }
            }
        }
        """;
}
