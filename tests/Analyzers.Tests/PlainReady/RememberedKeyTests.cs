using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A key that is remembered speaks for what its function has loaded, not for what the function's callers make.</summary>
public sealed class RememberedKeyTests
{
    [Theory]
    [InlineData("", "_font = Environment.MachineName + key;", "{|PUB1001:_loaded|}", "{|PUB1002:_loaded = key|}")]
    [InlineData("", "Draw();", "{|PUB1001:_loaded|}", "{|PUB1002:_loaded = key|}")]
    [InlineData("_font = Environment.MachineName;", "", "_loaded", "_loaded = key")]
    [InlineData("_loaded = ' '; _font = Environment.MachineName;", "", "_loaded", "_loaded = key")]
    public Task What_was_loaded_for_it(string made, string loaded, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Display
        {
            readonly object _gate = new(); char _loaded; string _font = "";

            public void Start() { lock (_gate) { Load(':'); {{made}} } }

            public string Show(char key) { Load(key); return _font; }

            void Load(char key)
            {
                if (key == {{load}}) return;
                lock (_gate) { if (key == _loaded) return; {{loaded}} {{store}}; }
            }

            {{(loaded.Contains("Draw") ? "void Draw() => _font = Environment.MachineName;" : "")}}
        }
        """);

    [Theory]
    [InlineData("lock (_gate) { if (!_read) _read = Ask('r'); }", "_mayWrite", "_mayWrite = Ask('w')")]
    [InlineData("if (!_read) _read = Ask('r');", "{|PUB1001:_mayWrite|}", "{|PUB2001:{|PUB1002:_mayWrite = Ask('w')|}|}")]
    [InlineData("lock (_gate) { _read = Ask('r'); }", "{|PUB1001:_mayWrite|}", "{|PUB2001:{|PUB1002:_mayWrite = Ask('w')|}|}")]
    public Task What_another_section_asks_for_first_is_lazy_by_itself(string section, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Rights
        {
            readonly object _gate = new(), _other = new(); bool _mayWrite, _read;

            public void Enable()
            {
                if (!_mayWrite)
                    lock (_other) { if (!_mayWrite) { {{store}}; } }
                {{section}}
            }

            public bool Check() => {{load}} && _read;

            static bool Ask(char right) => Environment.GetEnvironmentVariable("RIGHTS")!.Contains(right);
        }
        """);

    /// <summary>The last answer is kept beside what was asked for; where both lie in one object, one reference publishes them.</summary>
    [Theory]
    [InlineData("ReferenceEquals({|PUB1003:_type|}, type)", "_name = type.ToString(); {|PUB1003:_type = type|};")]
    [InlineData("object.ReferenceEquals(type, {|PUB1003:_type|})", "_name = type.ToString(); {|PUB1003:_type = type|};")]
    [InlineData("{|PUB1003:_type|} == type", "_name = type.ToString(); {|PUB1003:_type = type|};")]
    [InlineData("ReferenceEquals(Volatile.Read(ref _type), type)", "_name = type.ToString(); Volatile.Write(ref _type, type);")]
    [InlineData("ReferenceEquals(_type, type)", "_type = type;")]
    public Task What_was_asked_for_last(string test, string remember) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Names
        {
            readonly object _gate = new(); Type? _type; string _name = "";

            public string Of(Type type) { if ({{test}}) return _name; return Ask(type); }

            string Ask(Type type) { lock (_gate) { {{remember}} return type.ToString(); } }
        }
        """);
}
