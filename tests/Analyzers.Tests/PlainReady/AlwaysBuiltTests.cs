using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Whoever has the builder run first, and that takes its lock on every way, finds all built and sees it: by a lock statement or by the scope of a wrapper.</summary>
public sealed class AlwaysBuiltTests
{
    [Theory]
    [InlineData("using (await _gate.EnterAsync())", "", "_ready", "_ready = true")]
    [InlineData("if ({|PUB1001:_ready|}) return; using (await _gate.EnterAsync())", "", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("using (await _gate.EnterAsync())", "public string Peek() => {|PUB1001:_ready|} ? _store : \"\";", "_ready", "{|PUB1002:_ready = true|}")]
    public Task The_builder_runs_first(string section, string other, string asked, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        public class Context
        {
            readonly Gate _gate = new(); bool _ready; string _store = "";

            public async Task<string> Read() { await Ensure(); return _store; }

            async Task Ensure() { await Build(); if (!{{asked}}) throw new InvalidOperationException(); }

            async Task Build() { {{section}} { if (_ready) return; _store = Environment.MachineName; {{store}}; } }

            {{other}}
        }

        public class Gate
        {
            readonly SemaphoreSlim _free = new(1);

            public async Task<IDisposable> EnterAsync() { await _free.WaitAsync(); return new Held(this); }

            class Held(Gate gate) : IDisposable { public void Dispose() => gate._free.Release(); }
        }
        """);

    [Theory]
    [InlineData("", "{|PUB2006:_loaded|}")]
    [InlineData("if (_loaded) return;", "_loaded")]
    public Task The_scope_of_a_wrapper_is_entered_without_a_second_question(string again, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        public class Registry
        {
            readonly Gate _gate = new(); readonly List<string> _names = new(); volatile bool _loaded;

            public int Letters() { Load(); var letters = 0; foreach (var name in _names) letters += name.Length; return letters; }

            void Load()
            {
                if ({{load}}) return;
                using (_gate.Enter()) { {{again}} _names.Clear(); _names.Add(Environment.MachineName); _loaded = true; }
            }
        }

        public class Gate
        {
            readonly SemaphoreSlim _free = new(1);

            public IDisposable Enter() { _free.Wait(); return new Held(this); }

            class Held(Gate gate) : IDisposable { public void Dispose() => gate._free.Release(); }
        }
        """);
}
