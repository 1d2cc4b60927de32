using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>The payload is read after the return, by whoever called the test.</summary>
public sealed class ReturnTests
{
    [Fact]
    public Task A_member_that_ensures_and_then_reads_is_reported_at_the_test() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { Ensure(); return _size; }

            void Ensure()
            {
                if ({|PUB1001:_ready|}) return;
                lock (_gate) { if (_ready) return; _size = 7; {|PUB1002:_ready = true|}; }
            }
        }
        """);

    [Fact]
    public Task A_reader_two_calls_up_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Twice() => 2 * Size();

            int Size() { Ensure(); return Stored(); }

            int Stored() => _size;

            void Ensure()
            {
                if ({|PUB1001:_ready|}) return;
                lock (_gate) { if (_ready) return; _size = 7; {|PUB1002:_ready = true|}; }
            }
        }
        """);

    [Fact]
    public Task A_reader_of_another_type_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Dist { public bool Ready; public int Lines; public readonly object Gate = new(); }

        class Vcpu(Dist dist)
        {
            public int FirstRun() { Vgic.Map(dist); return dist.Lines; }
        }

        static class Vgic
        {
            public static void Map(Dist dist)
            {
                if ({|PUB1001:dist.Ready|}) return;
                lock (dist.Gate) { if (dist.Ready) return; dist.Lines = 32; {|PUB1002:dist.Ready = true|}; }
            }
        }
        """);

    [Fact]
    public Task A_returned_outcome_is_followed_into_the_caller() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            bool TryEnsure() { if ({|PUB1001:_ready|}) return true; return false; }

            public int Size() { if (TryEnsure()) return _size; return 0; }

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_caller_that_leaves_on_the_fast_outcome_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            bool IsReady() { if (_ready) return true; return false; }

            public int Fill() { if (IsReady()) return 0; lock (_gate) { if (_ready) return 0; _size = 7; _ready = true; return _size; } }
        }
        """);

    [Fact]
    public Task A_reader_that_takes_the_lock_after_the_return_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { Ensure(); lock (_gate) { return _size; } }

            void Ensure()
            {
                if (_ready) return;
                lock (_gate) { if (_ready) return; _size = 7; _ready = true; }
            }
        }
        """);

    [Fact]
    public Task A_virtual_builder_is_followed_to_its_override() => VerifyCS.VerifyAnalyzerAsync(
        """
        abstract class Part
        {
            readonly object _gate = new(); bool _ready;

            protected void Ensure()
            {
                if ({|PUB1001:_ready|}) return;
                lock (_gate) { if (_ready) return; Build(); {|PUB1002:_ready = true|}; }
            }

            protected abstract void Build();
        }

        class Table : Part
        {
            int _size;

            public int Size() { Ensure(); return _size; }

            protected override void Build() => _size = 7;
        }
        """);

    [Fact]
    public Task An_awaited_ensure_is_followed_into_the_caller() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly SemaphoreSlim _gate = new(1); bool _ready; int _size;

            public async Task<int> SizeAsync() { await EnsureAsync(); return _size; }

            async Task EnsureAsync()
            {
                if ({|PUB1001:_ready|}) return;
                await _gate.WaitAsync();
                try { if (_ready) return; _size = 7; {|PUB1002:_ready = true|}; }
                finally { _gate.Release(); }
            }
        }
        """);

    [Theory]
    [InlineData("() => _size", "{|PUB1001:_ready|}", "{|PUB1002:_ready = true|}")]
    [InlineData("() => 7", "_ready", "_ready = true")]
    public Task A_function_that_is_handed_out_reads_after_the_test(string function, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public Func<int> Getter() { Ensure(); Func<int> getter = {{function}}; return getter; }

            void Ensure()
            {
                if ({{load}}) return;
                lock (_gate) { if (_ready) return; _size = 7; {{store}}; }
            }
        }
        """);

    /// <summary>Whoever asks an object for its mark, and returns that object, asks for those who use it.</summary>
    [Fact]
    public Task The_object_that_was_asked_is_returned() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Collections.Concurrent;

        class Shape
        {
            static readonly ConcurrentDictionary<Type, Shape> Known = new();
            static readonly object Resolving = new();
            readonly Type _type;
            bool _resolved;
            string? _name;

            Shape(Type type) => _type = type;

            public static Shape Of(Type type)
            {
                var shape = Known.GetOrAdd(type, each => new Shape(each));
                shape.Resolve();
                return shape;
            }

            public int Length() => _name!.Length;

            void Resolve()
            {
                if ({|PUB1001:_resolved|})
                    return;
                lock (Resolving)
                {
                    if (_resolved)
                        return;
                    _name = _type.FullName;
                    {|PUB1002:_resolved = true|};
                }
            }
        }
        """);

    [Fact]
    public Task Another_object_is_returned_than_the_one_that_was_asked() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Collections.Concurrent;

        class Shape
        {
            static readonly ConcurrentDictionary<Type, Shape> Known = new();
            static readonly object Resolving = new();
            readonly Type _type;
            bool _resolved;
            string? _name;

            Shape(Type type) => _type = type;

            public static string Of(Type type)
            {
                var shape = Known.GetOrAdd(type, each => new Shape(each));
                shape.Resolve();
                return type.Name;
            }

            public int Length() => _name!.Length;

            void Resolve()
            {
                if (_resolved)
                    return;
                lock (Resolving)
                {
                    if (_resolved)
                        return;
                    _name = _type.FullName;
                    _resolved = true;
                }
            }
        }

        class Line
        {
            static readonly ConcurrentDictionary<Type, Line> Known = new();
            static readonly object Resolving = new();
            volatile bool _resolved;
            string? _name;

            public static Line Of(Type type)
            {
                var line = Known.GetOrAdd(type, _ => new Line());
                line.Resolve(type);
                return line;
            }

            public int Length() => _name!.Length;

            void Resolve(Type type)
            {
                if (_resolved)
                    return;
                lock (Resolving)
                {
                    if (_resolved)
                        return;
                    _name = type.FullName;
                    _resolved = true;
                }
            }
        }
        """);
}
