using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2003: the function that publishes the object reads it as well, as every thread does that finds it there.</summary>
public sealed class PUB2003InMethodTests
{
    [Fact]
    public Task A_field_is_read_by_the_method_that_publishes() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Palette { public int Size; }

        class Palettes
        {
            readonly object _gate = new();
            volatile Palette? _default;

            public int Size()
            {
                if (_default is null) lock (_gate) if (_default is null) { {|PUB2003:_default = new Palette()|}; _default.Size = 16; }
                return _default.Size;
            }
        }
        """);

    [Fact]
    public Task A_list_is_filled_after_it_was_stored() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Units
        {
            static readonly object Gate = new();
            static List<string>? s_names;

            public static bool Knows(string name)
            {
                if (s_names == null)
                {
                    lock (Gate)
                    {
                        if (s_names == null)
                        {
                            {|PUB2003:s_names = new List<string>()|};
                            foreach (var each in new[] { "m", "s" })
                                s_names.Add(each);
                        }
                    }
                }

                return s_names.Contains(name);
            }
        }
        """);

    [Fact]
    public Task What_is_filled_before_it_is_stored_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Units
        {
            static readonly object Gate = new();
            static List<string>? s_names;

            public static bool Knows(string name)
            {
                if (s_names == null)
                {
                    lock (Gate)
                    {
                        if (s_names == null)
                        {
                            var names = new List<string>();
                            names.Add("m");
                            s_names = names;
                        }
                    }
                }

                return s_names.Contains(name);
            }
        }
        """);

    [Fact]
    public Task What_every_call_adds_is_no_part_of_the_making() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Seen
        {
            readonly object _gate = new();
            Dictionary<string, int>? _counts;

            public int Count(string name)
            {
                if (_counts == null)
                {
                    lock (_gate)
                    {
                        if (_counts == null) _counts = new Dictionary<string, int>();
                        if (!_counts.ContainsKey(name)) _counts.Add(name, 1);
                    }
                }

                return _counts[name];
            }
        }
        """);

    [Fact]
    public Task Who_replaces_it_every_time_reads_his_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Last
        {
            readonly object _gate = new();
            List<string>? _names;

            public int Take(string name)
            {
                lock (_gate)
                {
                    _names = new List<string>();
                    _names.Add(name);
                }

                return _names.Count;
            }
        }
        """);

    [Fact]
    public Task A_reader_behind_the_same_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Units
        {
            readonly object _gate = new();
            List<string>? _names;

            public bool Knows(string name)
            {
                lock (_gate)
                {
                    if (_names == null)
                    {
                        _names = new List<string>();
                        _names.Add("m");
                    }

                    return _names.Contains(name);
                }
            }
        }
        """);

    /// <summary>Whoever has taken the lock on its way finds the object complete.</summary>
    [Theory]
    [InlineData("_paths = new Dictionary<string, string>();", "lock (_gate) if (_paths == null)")]
    [InlineData("{|PUB2003:_paths = new Dictionary<string, string>()|};", "if (_paths == null) lock (_gate) if (_paths == null)")]
    public Task A_reader_that_passes_the_lock_is_silent(string store, string way) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Loader
        {
            readonly object _gate = new();
            Dictionary<string, string>? _paths;

            public string? Load(string name)
            {
                {{way}}
                {
                    {{store}}
                    foreach (var each in new[] { "a", "b" })
                        _paths.Add(each, each);
                }

                return _paths.TryGetValue(name, out var path) ? path : null;
            }
        }
        """);

    [Theory]
    [InlineData("foreach (var name in names) Add(name); return; void Add(string name) { _list.Titles.Add(name); _list.Count++; }", "")]
    [InlineData("Action<string> add = name => { _list.Titles.Add(name); _list.Count++; }; foreach (var name in names) add(name);", "")]
    [InlineData("names.ForEach(name => { _list.Titles.Add(name); _list.Count++; });", "")]
    [InlineData("foreach (var name in names) Add(name);", "void Add(string name) { _list!.Titles.Add(name); _list.Count++; }")]
    public Task Functions_fill_what_they_take_from_the_reference(string fill, string members) => VerifyCS.VerifyAnalyzerAsync(Menu("{|PUB2003:_list = new Menu()|}; " + fill, members));

    [Theory]
    [InlineData("var list = new Menu(); foreach (var name in names) Add(name); _list = list; return; void Add(string name) { list.Titles.Add(name); list.Count++; }", "")]
    [InlineData("_list = new Menu(); foreach (var name in names) Add(name);", "public void Add(string name) { lock (_gate) { _list!.Titles.Add(name); _list.Count++; } }")]
    public Task What_functions_fill_first_or_for_everybody_is_silent(string fill, string members) => VerifyCS.VerifyAnalyzerAsync(Menu(fill, members));

    private static string Menu(string fill, string members) =>
        $$"""
        class Menu { public List<string> Titles { get; } = []; public int Count; }

        class Menus
        {
            readonly object _gate = new(); Menu? _list;

            public int Rows(List<string> names) { if (_list is null) Build(names); return _list!.Titles.Count + _list.Count; }

            void Build(List<string> names) { lock (_gate) { if (_list is not null) return; {{fill}} } }

            {{members}}
        }
        """;

    /// <summary>A timer publishes what it has made, and a function of its own goes on with it.</summary>
    [Theory]
    [InlineData("{|PUB2003:_sheet = next|}; Sort(next);", "")]
    [InlineData("{|PUB2003:_sheet = next|}; next.Late.Add(\"a\");", "")]
    [InlineData("Sort(next); _sheet = next;", "")]
    [InlineData("_sheet = next; Sort(next);", "public void Add(string name) { var sheet = _sheet; lock (sheet) sheet.Late.Add(name); }")]
    public Task A_timer_fills_a_list_of_what_it_has_published(string publish, string member) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Sheet { public readonly List<string> Late = []; }

        class Board
        {
            readonly Timer _timer; Sheet _sheet = new();

            public Board() => _timer = new Timer(_ => Refresh(), null, 0, 250);

            public string Ticker() { var sheet = _sheet; return string.Join(", ", sheet.Late); }

            void Refresh() { var next = new Sheet(); {{publish}} }

            {{(publish.Contains("Sort", StringComparison.Ordinal) ? "static void Sort(Sheet sheet) { sheet.Late.Add(\"b\"); sheet.Late.Sort(); }" : "")}}

            {{member}}
        }
        """);

    /// <summary>Whoever goes through what a getter returns reads it as if he had loaded the reference himself.</summary>
    [Theory]
    [InlineData("List<string> Pilots => _pilots ?? Load();", true)]
    [InlineData("List<string> Pilots { get { if (_pilots == null) Load(); return _pilots!; } }", true)]
    [InlineData("List<string> Pilots { get { lock (_gate) return Load(); } }", false)]
    public Task What_a_getter_returns_is_gone_through(string getter, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Roster
        {
            readonly object _gate = new(); List<string>? _pilots;

            {{getter}}

            public bool Knows(string name) { foreach (var pilot in Pilots) if (pilot == name) return true; return false; }

            List<string> Load() { lock (_gate) { if (_pilots == null) { {{(isReported ? "{|PUB2003:_pilots = new()|}" : "_pilots = new()")}}; Append(_pilots); } return _pilots; } }

            static void Append(ICollection<string> target) { for (var i = 0; i < 9; i++) target.Add(Environment.MachineName); }
        }
        """);

    [Theory]
    [InlineData("{|PUB2003:s_current = this|};", "s_skew = 1; _skew = skew;")]
    [InlineData("", "_skew = skew; Publish();")]
    [InlineData("s_current = this;", "")]
    public Task A_derived_constructor_goes_on_when_its_base_has_let_the_object_escape(string inBase, string inDerived) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        abstract class Clock
        {
            static volatile Clock? s_current;

            protected Clock() { {{inBase}} }

            public static Clock? Current => s_current;

            protected void Publish() => s_current = this;

            public abstract int Skew();
        }

        class Zoned : Clock
        {
            int _skew; static int s_skew;

            public Zoned(int skew) { {{inDerived}} }

            public override int Skew() => _skew + s_skew;
        }

        static class Stamps { public static Task<int> Stamp() => Task.Run(() => Clock.Current is { } clock ? clock.Skew() : 0); }
        """);
}
