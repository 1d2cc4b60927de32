using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Who is given the collection that a field always holds reads what is in it; and that there is no object may be an answer, too.</summary>
public sealed class GivenOutTests
{
    [Theory]
    [InlineData("public IReadOnlyList<string> Names", "{ get { Load(); return _names; } }", true)]
    [InlineData("public List<string> Names()", "{ Load(); return _names; }", true)]
    [InlineData("public List<string> Names()", "{ if (DateTime.Now.Hour > 3) Load(); return _names; }", true)]
    [InlineData("private List<string> Names()", "{ Load(); return _names; }", false)]
    [InlineData("public List<string> Names()", "{ Load(); return new(); }", false)]
    [InlineData("public List<string> Names()", "{ Load(); lock (_gate) return _names; }", false)]
    public Task A_collection_that_a_field_always_holds(string member, string code, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Catalog
        {
            readonly object _gate = new(); readonly List<string> _names = []; bool _loaded;

            {{member}} {{code}}

            void Load()
            {
                if ({{(isReported ? "{|PUB1001:_loaded|}" : "_loaded")}}) return;
                lock (_gate) { if (_loaded) return; _names.Add(Environment.MachineName); {{(isReported ? "{|PUB1002:_loaded = true|}" : "_loaded = true")}}; }
            }
        }
        """);

    [Theory]
    [InlineData("{ Load(); return _names; }", "foreach (var name in Names()) Console.WriteLine(name);", true)]
    [InlineData("{ Load(); return _names; }", "var names = Names(); Console.WriteLine(names[0]);", true)]
    [InlineData("{ Load(); return _names; }", "lock (_gate) foreach (var name in Names()) Console.WriteLine(name);", false)]
    [InlineData("{ Load(); return [.. _other]; }", "foreach (var name in Names()) Console.WriteLine(name);", false)]
    public Task A_private_function_gives_it_to_its_callers(string code, string use, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Catalog
        {
            readonly object _gate = new(); readonly List<string> _names = [], _other = []; bool _loaded;

            public void Show() { {{use}} }

            private List<string> Names() {{code}}

            void Load()
            {
                if ({{(isReported ? "{|PUB1001:_loaded|}" : "_loaded")}}) return;
                lock (_gate) { if (_loaded) return; _names.Add(Environment.MachineName); {{(isReported ? "{|PUB1002:_loaded = true|}" : "_loaded = true")}}; }
            }
        }
        """);

    /// <summary>Where the function says otherwise for a missing object than for a flag that is down, the object was taken on the word of the flag.</summary>
    [Theory]
    [InlineData("if (!{0}) return false; if (_error != null) throw _error; return true;", true)]
    [InlineData("if (!{0}) return false; if (_error != null) throw _error; return false;", false)]
    [InlineData("if (!{0}) return false; if (_error != null) {{ Console.WriteLine(_error); return true; }} return false;", false)]
    public Task A_missing_object_is_an_answer(string ask, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Job
        {
            bool _done; Exception? _error;

            public Job() => new Thread(Work).Start();

            public bool Poll() { {{string.Format(ask, isReported ? "{|PUB1001:_done|}" : "_done")}} }

            void Work() { try { Thread.Sleep(9); } catch (Exception error) { _error = error; } {{(isReported ? "{|PUB1002:_done = true|}" : "_done = true")}}; }
        }
        """);
}
