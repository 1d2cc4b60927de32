using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A double check builds something: what unknown code does, or what only the getters hand out.</summary>
public sealed class PresumedBuildingTests
{
    [Theory]
    [InlineData("if (_made) return;", "if (_made) return;", "", "{|PUB1001:_made|}", "{|PUB1002:_made = true|}")]
    [InlineData("", "if (_made) return;", "", "_made", "_made = true")]
    [InlineData("if (_made) return;", "", "", "{|PUB2006:{|PUB1001:_made|}|}", "{|PUB1002:_made = true|}")]
    [InlineData("if (_made) return;", "if (_made) return;", "public void Refresh() => _aes.GenerateKey();", "_made", "_made = true")]
    [InlineData("if (_made) return;", "if (_made) return;", "public void Forget() => _made = false;", "_made", "_made = true")]
    [InlineData("if (_made) return;", "if (_made) return;", "public void End() => _aes.Dispose();", "{|PUB1001:_made|}", "{|PUB1002:_made = true|}")]
    public Task Library_code_that_is_called_for_its_effect(string first, string again, string other, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Security.Cryptography;

        class Session
        {
            readonly object _gate = new(); readonly Aes _aes = Aes.Create(); bool _made;

            void Make() { {{first.Replace("_made", load)}} lock (_gate) { {{again}} _aes.GenerateKey(); {{store}}; } }

            public byte[] Key() { Make(); return _aes.Key; }

            {{other}}
        }
        """);

    [Theory]
    [InlineData("internal", "", "{|PUB1001:_resolved|}", "{|PUB1002:_resolved = true|}")]
    [InlineData("private", "", "_resolved", "_resolved = true")]
    [InlineData("internal", "public void Set(string text) => _text = text;", "_resolved", "_resolved = true")]
    public Task Unknown_code_that_is_given_this_object(string access, string other, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Entry
        {
            readonly object _gate = new(); {{access}} string? _text; bool _resolved;

            public string? Text { get { Resolve(); return _text; } }

            void Resolve() { if ({{load}}) return; lock (_gate) { if (_resolved) return; {|CS0103:Reader|}.Read(this); {{store}}; } }

            {{other}}
        }
        """);

    /// <summary>An open property is a place as a field is; and a caller may have asked first.</summary>
    [Theory]
    [InlineData("internal string? Text { get; set; }", "if (!{0}) Resolve();", true)]
    [InlineData("internal string? Text { get; private set; }", "if (!{0}) Resolve();", false)]
    [InlineData("internal string? Text { get; init; }", "if (!{0}) Resolve();", false)]
    [InlineData("internal string? Text { get; set; }", "Resolve();", false)]
    public Task Unknown_code_that_is_given_this_object_behind_a_test_of_the_caller(string property, string ask, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Entry
        {
            readonly object _gate = new(); bool _resolved; {{property}}

            public string? Find() { {{string.Format(ask, isReported ? "{|PUB1001:_resolved|}" : "_resolved")}} return Text; }

            void Resolve() { lock (_gate) { if (_resolved) return; {|CS0103:Reader|}.Read(this); {{(isReported ? "{|PUB1002:_resolved = true|}" : "_resolved = true")}}; } }
        }
        """);

    /// <summary>What a class of another compilation stores for an abstract function; one that is here is seen to store or not.</summary>
    [Theory]
    [InlineData("protected readonly Dictionary<int, string> Texts = new();", "", true)]
    [InlineData("protected Dictionary<int, string> Texts { get; } = new();", "", true)]
    [InlineData("protected readonly System.Collections.Concurrent.ConcurrentDictionary<int, string> Texts = new();", "", false)]
    [InlineData("private readonly Dictionary<int, string> Texts = new();", "", false)]
    [InlineData("protected readonly Dictionary<int, string> Texts = new();", "public void Add(string text) { lock (_gate) Texts.Add(Texts.Count, text); }", false)]
    [InlineData("protected readonly Dictionary<int, string> Texts = new();", "class Empty : Catalog { protected override void Build() { } }", false)]
    [InlineData("protected readonly Dictionary<int, string> Texts = new();", "class Full : Catalog { protected override void Build() { Texts[0] = string.Empty; } }", true)]
    public Task What_an_abstract_function_builds(string collection, string other, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        abstract class Catalog
        {
            readonly object _gate = new(); bool _built; {{collection}}

            public string Find(int key)
            {
                if (!{{(isReported ? "{|PUB1001:_built|}" : "_built")}}) lock (_gate) { if (!_built) { Build(); {{(isReported ? "{|PUB1002:_built = true|}" : "_built = true")}}; } }
                return Texts[key];
            }

            protected abstract void Build();

            {{other}}
        }
        """);

    [Theory]
    [InlineData("public string? Text => _text;", "{|PUB1001:_made|}", "{|PUB1002:_made = true|}")]
    [InlineData("string? Text => _text;", "_made", "_made = true")]
    [InlineData("public string? Text { get { lock (_gate) return _text; } }", "_made", "_made = true")]
    [InlineData("public void End() => _text = null;", "_made", "_made = true")]
    public Task What_a_getter_hands_out_to_those_who_had_it_made(string getter, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Settings
        {
            readonly object _gate = new(); string? _text; bool _made;

            public void Make() { if ({{load}}) return; lock (_gate) { if (_made) return; _text = Environment.MachineName; {{store}}; } }

            {{getter}}
        }
        """);

    /// <summary>The second test of the double check is missing; where nothing is asked first, the lock is all there is.</summary>
    [Theory]
    [InlineData("if ({|PUB2006:{|PUB1001:_made|}|} == false) lock (_gate) { _text = Environment.MachineName; {|PUB1002:_made = true|}; } return _made;")]
    [InlineData("lock (_gate) { _text = Environment.MachineName; _made = true; } return _made;")]
    [InlineData("if (_made == false) { _text = Environment.MachineName; _made = true; } return _made;")]
    public Task What_a_getter_hands_out_to_those_who_had_it_made_without_a_second_test(string make) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Settings
        {
            readonly object _gate = new(); string? _text; bool _made;

            public string? Text => _text;

            public bool Make() { {{make}} }
        }
        """);

    [Theory]
    [InlineData("if (now) lock (_gate) { _aes.GenerateKey(); _made = true; }", "{|PUB1001:_made|}", "{|PUB1002:_made = true|}")]
    [InlineData("_aes.GenerateKey();", "{|PUB1001:_made|}", "{|PUB1002:_made = true|}")]
    [InlineData("lock (_gate) { _aes.GenerateKey(); _made = true; }", "_made", "_made = true")]
    public Task A_constructor_may_leave_the_building_to_others(string made, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Security.Cryptography;

        class Session
        {
            readonly object _gate = new(); readonly Aes _aes = Aes.Create(); bool _made;

            public Session(bool now) { {{made}} }

            public byte[] Key() { if (!{{load}}) { lock (_gate) { if (!_made) { _aes.GenerateKey(); {{store}}; } } } return _aes.Key; }
        }
        """);

    [Theory]
    [InlineData("Console.Write(_aes.Key)", "{|PUB1001:_made|}", "{|PUB1002:_made = true|}")]
    [InlineData("_aes.Dispose()", "_made", "_made = true")]
    public Task Whoever_only_ends_it_reads_nothing_of_it(string use, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Security.Cryptography;

        class Session
        {
            readonly object _gate = new(); readonly Aes _aes = Aes.Create(); bool _made;

            public void End() { if (!{{load}}) { lock (_gate) { if (!_made) { _aes.GenerateKey(); {{store}}; } } } {{use}}; }
        }
        """);

    /// <summary>A public function that does nothing but make builds for whoever calls the other public members then.</summary>
    [Theory]
    [InlineData("public void Load()", "public int Count(string name) => _rows!.Length + name.Length;", "{|PUB1001:_loaded|}", "{|PUB1002:_loaded = true|}")]
    [InlineData("public void Load()", "public int Count(string name) { lock (_gate) return _rows!.Length + name.Length; }", "_loaded", "_loaded = true")]
    [InlineData("public void Load()", "public int Count(string name) => _rows == null ? 0 : name.Length;", "_loaded", "_loaded = true")]
    [InlineData("public void Load()", "int Count(string name) => _rows!.Length + name.Length;", "_loaded", "_loaded = true")]
    [InlineData("public void Show()", "public int Count(string name) => _rows!.Length + name.Length; void Shown() { lock (_gate) Console.Write(_rows!.Length); }", "_loaded", "_loaded = true")]
    [InlineData("void Load()", "public int Count(string name) => _rows!.Length + name.Length;", "_loaded", "_loaded = true")]
    public Task What_other_members_use_of_what_a_public_function_makes(string load, string use, string ask, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); string[]? _rows; bool _loaded;

            {{load}} { if (!{{ask}}) lock (_gate) if (!_loaded) { _rows = new[] { "a" }; {{store}}; } {{(use.Contains("Shown") ? "Shown();" : "")}} }

            {{use}}
        }
        """);

    /// <summary>What is taken back for good is made by nobody.</summary>
    [Fact]
    public Task What_is_reset_is_not_made() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); List<string> _rows = new(); bool _filled;

            public void Reset() { if (_filled) lock (_gate) { _filled = false; _rows = new(); } }

            public void Add(string row) { lock (_gate) { _rows.Add(row); _filled = true; } }

            public bool Has(string row) => _rows.Contains(row);
        }
        """);
}
