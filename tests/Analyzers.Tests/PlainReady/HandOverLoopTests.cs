using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Who does nothing but wait waits for another thread: that shows concurrency, whoever started it, and both ways of a hand-over.</summary>
public sealed class HandOverLoopTests
{
    [Theory]
    [InlineData("bool", "{|PUB4001:_slot.Turn|}", "!{|PUB1001:_slot.Turn|}", "true", "false")]
    [InlineData("long", "{|PUB4001:_slot.Turn|} != at", "{|PUB1001:_slot.Turn|} != at + 1", "at + 1", "at + 4")]
    [InlineData("int", "{|PUB4001:_slot.Turn|} != 0", "{|PUB1001:_slot.Turn|} != 1", "1", "0")]
    public Task A_slot_is_handed_over_and_back(string type, string isFull, string isEmpty, string full, string empty) => VerifyCS.VerifyAnalyzerAsync(
        Slot(type, isFull, isEmpty, $"{{|PUB1002:_slot.Turn = {full}|}}", empty.Contains("at") ? $"{{|PUB1002:_slot.Turn = {empty}|}}" : $"_slot.Turn = {empty}", "Thread.SpinWait(9);"));

    [Fact]
    public Task The_slot_that_is_handed_over_with_order() => VerifyCS.VerifyAnalyzerAsync(
        Slot("bool", "Volatile.Read(ref _slot.Turn)", "!Volatile.Read(ref _slot.Turn)", "Volatile.Write(ref _slot.Turn, true)", "Volatile.Write(ref _slot.Turn, false)", "Thread.SpinWait(9);"));

    [Fact]
    public Task A_loop_that_does_something_else_shows_no_other_thread() => VerifyCS.VerifyAnalyzerAsync(
        Slot("bool", "_slot.Turn", "!_slot.Turn", "_slot.Turn = true", "_slot.Turn = false", "Step();"));

    [Fact]
    public Task A_coroutine_gives_its_caller_the_turn() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Loader
        {
            bool _loaded;

            public System.Collections.IEnumerator Wait() { while (!_loaded) yield return null; }

            public void Load() => Task.Run(() => { _loaded = true; });
        }
        """);

    private static string Slot(string type, string isFull, string isEmpty, string fill, string clear, string pause) => $$"""
        class Slot { public {{type}} Turn; public object? Item; }

        class Relay
        {
            readonly Slot _slot = new();

            public void Put(int at, object item)
            {
                while ({{isFull}}) {{pause}}
                _slot.Item = item;
                {{fill}};
            }

            public object? Take(int at)
            {
                while ({{isEmpty}}) {{pause}}
                var item = _slot.Item;
                _slot.Item = null;
                {{clear}};
                return item;
            }

            static void Step() => Console.WriteLine();
        }
        """;

    /// <summary>Who waits and reads nothing waits for whoever uses the object then; what only the started code reads is its own.</summary>
    [Theory]
    [InlineData("{|PUB1001:_entered|}", "{|PUB1002:_entered = true|}", "public int Frames => _frames;")]
    [InlineData("{|PUB4001:_entered|}", "_entered = true", "int Frames => _frames;")]
    [InlineData("{|PUB4001:_entered|}", "_entered = true", "public int Frames { get { lock (this) return _frames; } }")]
    [InlineData("Volatile.Read(ref _entered)", "Volatile.Write(ref _entered, true)", "public int Frames => _frames;")]
    public Task Who_waits_for_others_announces_to_them(string load, string store, string use) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Mixer
        {
            int _frames; bool _entered;

            public void Launch() { new Thread(Run).Start(); while (!{{load}}) Thread.SpinWait(9); }

            void Run() { lock (this) _frames = 3; {{store}}; {{(use.StartsWith("int") ? "Console.WriteLine(Frames);" : "")}} }

            {{use}}
        }
        """);
}
