using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.PublicationAnalyzer,
    SafePublication.Analyzers.SentinelGuardsSiblingsCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>A sentinel and what it guards move into one object.</summary>
public class HolderTests
{
    [Fact]
    public Task The_fields_move_into_an_object_that_one_reference_publishes() => VerifyCS.VerifyCodeFixAsync(
        """
        class Font
        {
            private readonly object _gate = new object();
            private int[] _widths;
            private double _height;

            public double Area(int glyph)
            {
                // Measured once.
                if ({|PUB1003:_widths|} == null)
                    Measure();
                return this._height * _widths[glyph]; // both
            }

            private void Measure()
            {
                lock (_gate)
                {
                    if (_widths != null)
                        return;

                    // The height first.
                    _height = 3; // points
                    {|PUB1003:_widths = new[] { 2, (int)_height }|};
                }
            }
        }
        """,
        """
        class Font
        {
            private readonly object _gate = new object();
            private State _state;

            public double Area(int glyph)
            {
                // Measured once.
                if (_state == null)
                    Measure();
                return this._state.Height * _state.Widths[glyph]; // both
            }

            private void Measure()
            {
                lock (_gate)
                {
                    if (_state != null)
                        return;

                    // The height first.
                    double height = 3; // points
                    _state = new State(height, new[] { 2, (int)height });
                }
            }

            private sealed class State
            {
                public State(double height, int[] widths)
                {
                    Height = height;
                    Widths = widths;
                }

                public double Height { get; }

                public int[] Widths { get; }
            }
        }
        """);

    [Fact]
    public Task Annotations_are_kept_and_the_test_may_stand_in_the_same_method() => VerifyCS.VerifyCodeFixAsync(
        """
        #nullable enable
        class Font
        {
            static readonly object s_gate = new();
            static int[]? s_widths;
            static string? s_name;

            public static string? Name()
            {
                if ({|PUB1003:s_widths|} is null)
                {
                    lock (s_gate)
                    {
                        if (s_widths is null)
                        {
                            s_name = Environment.UserName;
                            {|PUB1003:s_widths = [2]|};
                        }
                    }
                }

                return s_widths.Length > 1 ? s_name : Font.s_name;
            }

            public static int Known() => s_widths is not null && s_widths.Length > 0 ? s_widths[0] : 0;
        }
        """,
        """
        #nullable enable
        class Font
        {
            static readonly object s_gate = new();
            static State? s_state;

            public static string? Name()
            {
                if (s_state is null)
                {
                    lock (s_gate)
                    {
                        if (s_state is null)
                        {
                            string? name = Environment.UserName;
                            s_state = new State(name, [2]);
                        }
                    }
                }

                return s_state!.Widths.Length > 1 ? s_state!.Name : Font.s_state!.Name;
            }

            public static int Known() => s_state is not null && s_state!.Widths.Length > 0 ? s_state!.Widths[0] : 0;

            private sealed class State
            {
                public State(string? name, int[] widths)
                {
                    Name = name;
                    Widths = widths;
                }

                public string? Name { get; }

                public int[] Widths { get; }
            }
        }
        """);

    [Theory]
    [InlineData("_height = 3; {|PUB1003:_widths = Read()|};", "")]
    [InlineData("_height = 3; if (_height > 2) return; {|PUB1003:_widths = [2]|};", "")]
    [InlineData("_height = 3; {|PUB1003:_widths = [2]|};", "public void Reset() { lock (_gate) _widths = null; }")]
    [InlineData("_height = 3; {|PUB1003:_widths = [2]|};", "public int Early() => _height;")]
    [InlineData("_height = 3; {|PUB1003:_widths = [2]|};", "public ref int Height() { if ({|PUB1003:_widths|} == null) Measure(); return ref _height; }")]
    [InlineData("_height = 3; Look(); {|PUB1003:_widths = [2]|};", "void Look() => System.Console.WriteLine(_height);")]
    [InlineData("_height = 3; {|PUB1003:_widths = [2]|};", "static int Of(Font font) => {|PUB1003:font._widths|} == null ? 0 : font._height;")]
    [InlineData("_height = 3; {|PUB1003:_widths = [2]|};", "string Of() => nameof(_height);")]
    public Task They_stay_where_the_object_could_be_missing_or_be_used_otherwise(string build, string member)
    {
        var program = $$"""
            class Font
            {
                readonly object _gate = new object();
                int[] _widths;
                int _height;

                public int Area() { if ({|PUB1003:_widths|} == null) Measure(); return _height * _widths[0]; }

                void Measure() { lock (_gate) { if (_widths != null) return; {{build}} } }

                static int[] Read() => null;

                {{member}}
            }
            """;
        return VerifyCS.VerifyCodeFixAsync(program, program);
    }

    [Theory]
    [InlineData("private readonly object _gate = new object(); private int[] _widths; /* points */ private int _height;")]
    [InlineData("private readonly object _gate = new object(); private int[] _widths; private int _height, _other;")]
    [InlineData("private readonly object _gate = new object(); private int[] _widths; private int _height = 1;")]
    [InlineData("private readonly object _gate = new object(); private int[] _widths; internal int _height;")]
    [InlineData("private readonly object _gate = new object(); private int[] _widths; [NonSerialized] private int _height;")]
    public Task Fields_that_say_more_stay(string fields)
    {
        var program = $$"""
            using System;

            class Font
            {
                {{fields}}

                public int Area() { if ({|PUB1003:_widths|} == null) Measure(); return _height * _widths[0]; }

                void Measure() { lock (_gate) { if (_widths != null) return; _height = 3; {|PUB1003:_widths = [2]|}; } }
            }
            """;
        return VerifyCS.VerifyCodeFixAsync(program, program);
    }
}
