using SafePublication.Analyzers.Tests.ContractCases;
using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

/// <summary>Code that does not keep to [ThreadConfined], and the nearest code that does.</summary>
public sealed class PUB5001ConfinementTests
{
    [Fact]
    public Task A_confined_member_that_started_code_uses_too() => Annotated.VerifyAsync(
        """
        class Recorder
        {
            [ThreadConfined] readonly List<string> _lines = [];

            public void Add(string line) => _lines.Add(line);

            public void Start() => Task.Run(() => {|PUB5001:_lines.Clear()|});
        }
        """);

    [Fact]
    public Task A_confined_member_that_only_the_started_thread_uses() => Annotated.VerifyAsync(
        """
        class Recorder
        {
            [ThreadConfined] readonly List<string> _lines = [];

            public void Start() => new Thread(Run).Start();

            void Run() { Add("started"); _lines.Clear(); }

            void Add(string line) => _lines.Add(line);
        }
        """);

    [Fact]
    public Task A_member_of_a_confined_type_that_started_code_uses() => Annotated.VerifyAsync(
        """
        [ThreadConfined]
        class Recorder
        {
            int _count;

            public void Add() => _count++;

            public void Start() => Task.Run(() => Console.WriteLine({|PUB5001:_count|}));
        }
        """);

    [Fact]
    public Task An_object_of_a_confined_type_that_started_code_captures() => Annotated.VerifyAsync(
        """
        [ThreadConfined]
        class Recorder { public void Add() { } }

        class Program
        {
            static void Main() { var recorder = new Recorder(); Task.Run(() => {|PUB5001:recorder|}.Add()); }
        }
        """);

    [Fact]
    public Task An_object_of_a_confined_type_that_ordinary_code_captures() => Annotated.VerifyAsync(
        """
        [ThreadConfined]
        class Recorder { public void Add(int n) { } }

        class Program
        {
            static void Main() { var recorder = new Recorder(); new List<int> { 1 }.ForEach(n => recorder.Add(n)); }
        }
        """);

    [Fact]
    [Trait("Gap", "An object of a confined type that is handed to another thread as an argument")]
    public Task An_object_of_a_confined_type_that_a_thread_is_started_with() => Annotated.VerifyAsync(
        """
        [ThreadConfined]
        class Recorder { public void Add() { } }

        class Program
        {
            static void Main() => new Thread(Run).Start(new Recorder());

            static void Run(object recorder) => ((Recorder)recorder).Add();
        }
        """);

    [Theory]
    [InlineData("static Recorder {|PUB5001:s_recorder = new()|};")]
    [InlineData("static readonly List<Recorder> {|PUB5001:s_recorders = []|};")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<int, Recorder> {|PUB5001:_recorders = new()|};")]
    [InlineData("{|PUB5001:static Recorder Current { get; set; }|}")]
    public Task An_object_of_a_confined_type_that_every_thread_finds(string member) => Annotated.VerifyAsync(
        $$"""
        [ThreadConfined] class Recorder { }
        class Holder { {{member}} }
        """);

    [Theory]
    [InlineData("Recorder _recorder = new();")]
    [InlineData("readonly Dictionary<int, Recorder> _recorders = new();")]
    [InlineData("[ThreadStatic] static Recorder s_recorder;")]
    [InlineData("static readonly ThreadLocal<Recorder> s_recorder = new(() => new Recorder());")]
    [InlineData("[ThreadConfined] static Recorder s_recorder = new();")]
    [InlineData("[BenignRace(\"tests only\")] static Recorder s_recorder = new();")]
    public Task An_object_of_a_confined_type_that_one_thread_finds(string member) => Annotated.VerifyAsync(
        $$"""
        [ThreadConfined] class Recorder { }
        class Holder { {{member}} }
        """);
}
