using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.MutatedAfterPublicationCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs.Statements;

/// <summary>An object that is changed after it was published is built in a local, where only other threads see a difference.</summary>
public class MutatedAfterPublicationTests
{
    [Fact]
    public Task The_object_is_built_in_a_local() => Verify(
        """
        // The names.
                    {|PUB2003:_all = new Dictionary<string, int>()|}; // empty

                    _all["int"] = 4; // a word
                    foreach (var name in Names())
                        this._all.Add(name, name.Length);
                    return;
        """,
        """
        // The names.
                    var all = new Dictionary<string, int>(); // empty

                    all["int"] = 4; // a word
                    foreach (var name in Names())
                        all.Add(name, name.Length);
                    _all = all;
                    return;
        """);

    [Fact]
    public Task A_value_that_does_not_say_its_type_gets_it() => Verify(
        "{|PUB2003:_all = new()|}; _all.Add(\"int\", 4);",
        "Dictionary<string, int> all = new(); all.Add(\"int\", 4);\n            _all = all;");

    [Fact]
    public Task A_name_that_is_taken_gets_a_number() => Verify(
        "var all = 4;\n            {|PUB2003:_all = new Dictionary<string, int>(all)|}; _all.Add(\"int\", all);",
        "var all = 4;\n            var all2 = new Dictionary<string, int>(all); all2.Add(\"int\", all);\n            _all = all2;");

    [Fact]
    public Task The_value_of_an_expression_stays_the_same() => Verify(
        "{|PUB2003:_all = new Dictionary<string, int>()|}; var count = _all[\"int\"] = 4; Console.WriteLine(_all.Count + count);",
        "var all = new Dictionary<string, int>(); var count = all[\"int\"] = 4; Console.WriteLine(all.Count + count);\n            _all = all;");

    [Theory]
    [InlineData("if (_other) return;")]
    [InlineData("if (_other) throw new InvalidOperationException();")]
    [InlineData("_other = true;")]
    [InlineData("Interlocked.Increment(ref _count);")]
    [InlineData("Print();")]
    [InlineData("Changed();")]
    [InlineData("Action later = () => Console.WriteLine(_all);")]
    [InlineData("_all = _all ?? null;")]
    [InlineData("Console.WriteLine(new Schemas()._all);")]
    [InlineData("Console.WriteLine(nameof(_all));")]
    public Task It_stays_where_something_else_would_change(string between)
        => Verify($"{{|PUB2003:_all = new Dictionary<string, int>()|}}; {between} _all[\"int\"] = 4;", null);

    [Fact]
    public Task Two_objects_are_built_by_one_Fix_All() => VerifyCS.VerifyCodeFixAsync(
        """
        class Palette { public int Light, Dark; }

        class Palettes
        {
            readonly object _gate = new();
            Palette? _light, _dark;

            public int Light() => (_light ?? LoadLight()).Light;

            public int Dark() => (_dark ?? LoadDark()).Dark;

            Palette LoadLight() { lock (_gate) { {|PUB2003:_light = new Palette()|}; _light.Light = 16; return _light; } }

            Palette LoadDark() { lock (_gate) { {|PUB2003:_dark = new Palette()|}; _dark.Dark = 16; return _dark; } }
        }
        """,
        """
        class Palette { public int Light, Dark; }

        class Palettes
        {
            readonly object _gate = new();
            Palette? _light, _dark;

            public int Light() => (_light ?? LoadLight()).Light;

            public int Dark() => (_dark ?? LoadDark()).Dark;

            Palette LoadLight() { lock (_gate) { var light = new Palette(); light.Light = 16; _light = light; return _light; } }

            Palette LoadDark() { lock (_gate) { var dark = new Palette(); dark.Dark = 16; _dark = dark; return _dark; } }
        }
        """);

    private static Task Verify(string build, string? built) => VerifyCS.VerifyCodeFixAsync(Program(build), Program(built ?? build));

    private static string Program(string build) => $$"""
        class Schemas
        {
            readonly object _gate = new();
            Dictionary<string, int> _all;
            bool _other;
            int _count;
            Action _listener;

            public int Find(string name)
            {
                if (_all == null)
                    Load();
                return _all[name];
            }

            void Load()
            {
                lock (_gate)
                {
                    {{build}}
                }
            }

            static string[] Names() => ["long"];

            void Changed() => _listener();

            void Print() => Console.WriteLine(_all.Count);
        }
        """;
}
