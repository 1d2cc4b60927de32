using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A ready flag may be a member of this, of another object, of a type, or a captured local.</summary>
public sealed class FlagPlaceTests
{
    [Fact]
    public Task A_flag_in_another_object_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Dist { public bool Ready; public int Lines; public readonly object Gate = new(); }

        class Vgic
        {
            public int Map(Dist dist)
            {
                if (!{|PUB1001:dist.Ready|})
                {
                    lock (dist.Gate)
                    {
                        if (!dist.Ready) { dist.Lines = 32; {|PUB1002:dist.Ready = true|}; }
                    }
                }

                return dist.Lines;
            }
        }
        """);

    [Fact]
    public Task A_flag_at_the_end_of_a_chain_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Dist { public bool Ready; public int Lines; }
        class Arch { public readonly Dist Dist = new(); }
        class Vm { public readonly Arch Arch = new(); public readonly object Gate = new(); }

        class Vgic
        {
            public int Lines(Vm vm) => {|PUB1001:vm.Arch.Dist.Ready|} ? vm.Arch.Dist.Lines : 0;

            public void Map(Vm vm)
            {
                lock (vm.Gate) { vm.Arch.Dist.Lines = 32; {|PUB1002:vm.Arch.Dist.Ready = true|}; }
            }
        }
        """);

    [Fact]
    public Task A_static_flag_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Table
        {
            static readonly object Gate = new(); static bool s_ready; static int s_size;

            public static int Size()
            {
                if ({|PUB1001:s_ready|}) return s_size;
                lock (Gate)
                {
                    if (!s_ready) { s_size = 7; {|PUB1002:s_ready = true|}; }
                    return s_size;
                }
            }
        }
        """);

    [Fact]
    public Task A_flag_of_a_generic_type_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table<T>
        {
            readonly object _gate = new(); bool _ready; T[] _items = [];

            public T First() => {|PUB1001:_ready|} ? _items[0] : throw new InvalidOperationException();

            public void Fill(T item) { lock (_gate) { _items = [item]; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_static_flag_of_a_generic_type_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Names<T>
        {
            static readonly object Gate = new(); static bool s_ready; static string s_name = "";

            public static string Name()
            {
                if (!{|PUB1001:s_ready|})
                    lock (Gate) { if (!s_ready) { s_name = typeof(T).Name; {|PUB1002:s_ready = true|}; } }
                return s_name;
            }
        }
        """);

    [Fact]
    public Task An_inherited_flag_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        abstract class Part { protected readonly object Gate = new(); protected bool _ready; }

        class Table : Part
        {
            int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { lock (Gate) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_flag_in_a_partial_type_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        partial class Table { readonly object _gate = new(); bool _ready; int _size; }

        partial class Table { public int Size() => {|PUB1001:_ready|} ? _size : 0; }

        partial class Table { public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } } }
        """);

    [Fact]
    public Task A_flag_of_a_nested_type_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Outer
        {
            readonly object _gate = new(); readonly State _state = new();

            class State { public bool Ready; public int Size; }

            public int Size() => {|PUB1001:_state.Ready|} ? _state.Size : 0;

            public void Build() { lock (_gate) { _state.Size = 7; {|PUB1002:_state.Ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_flag_in_a_struct_field_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        struct State { public bool Ready; public int Size; }

        class Table
        {
            readonly object _gate = new(); State _state;

            public int Size() => {|PUB1001:_state.Ready|} ? _state.Size : 0;

            public void Build() { lock (_gate) { _state.Size = 7; {|PUB1002:_state.Ready = true|}; } }
        }
        """);

    [Fact]
    public Task A_flag_in_a_struct_element_of_an_array_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        struct Slot { public bool Ready; public int Value; }

        class Slots
        {
            readonly object _gate = new(); readonly Slot[] _slots = new Slot[8];

            public int Get(int i) => {|PUB1001:_slots[i].Ready|} ? _slots[i].Value : 0;

            public void Set(int i, int value)
            {
                lock (_gate) { _slots[i].Value = value; {|PUB1002:_slots[i].Ready = true|}; }
            }
        }
        """);

    [Fact]
    public Task A_captured_local_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            public int Run()
            {
                var ready = false; var size = 0;
                Task.Run(() => { size = 7; {|PUB1002:ready = true|}; });
                return {|PUB1001:ready|} ? size : 0;
            }
        }
        """);

    [Theory]
    [InlineData("bool", "public int Size() => {|PUB1001:state|} ? size : 0;", "true")]
    [InlineData("bool", "public IEnumerable<int> Sizes() { for (;;) { if (!{|PUB1001:state|}) continue; yield return size; } }", "true")]
    [InlineData("int", "public Func<int> Sizer() => () => {|PUB1001:state|} == 2 ? size : 0;", "2")]
    [InlineData("char", "public int Size() { return Get(); int Get() => {|PUB1001:state|} != '\\0' ? size : 0; }", "'b'")]
    public Task A_parameter_that_the_members_of_a_primary_constructor_share_is_reported(string type, string reader, string up) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Table({{type}} state, int size)
        {
            readonly object _gate = new();

            {{reader}}

            public void Build() { lock (_gate) { size = 7; {|PUB1002:state = {{up}}|}; } }
        }
        """);

    [Fact]
    public Task A_parameter_that_only_its_constructor_uses_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Part(bool ready, int size) { protected readonly int Size = ready ? size : 0; }

        class Table(bool ready, int size) : Part(ready, ready ? size : 1)
        {
            readonly object _gate = new();

            public Table(int size) : this(false, size) { var ready = false; lock (_gate) { size = 7; ready = true; } Console.WriteLine(ready ? size : 0); }

            public int Get() { lock (_gate) return Size; }
        }
        """);

    [Fact]
    public Task A_primary_parameter_that_is_ordered_on_both_sides_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table(bool ready, int size)
        {
            readonly object _gate = new();

            public int Size() => Volatile.Read(ref ready) ? size : 0;

            public void Build() { lock (_gate) { size = 7; Volatile.Write(ref ready, true); } }
        }
        """);

    [Fact]
    public Task An_uncaptured_local_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Job
        {
            readonly object _gate = new(); int _size;

            public int Run()
            {
                var ready = false;
                lock (_gate) { _size = 7; ready = true; }
                return ready ? _size : 0;
            }
        }
        """);

    [Fact]
    public Task A_thread_static_flag_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            static readonly object Gate = new(); [ThreadStatic] static bool t_ready; [ThreadStatic] static int t_size;

            public static int Size()
            {
                if (t_ready) return t_size;
                lock (Gate) { t_size = 7; t_ready = true; }
                return t_size;
            }
        }
        """);

    [Fact]
    public Task A_flag_in_a_thread_local_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class State { public bool Ready; public int Size; }

        class Table
        {
            readonly object _gate = new(); readonly ThreadLocal<State> _state = new(() => new State());

            public int Size()
            {
                if (_state.Value!.Ready) return _state.Value.Size;
                lock (_gate) { _state.Value.Size = 7; _state.Value.Ready = true; }
                return _state.Value.Size;
            }
        }
        """);

    [Fact]
    public Task A_flag_of_a_fresh_object_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Dist { public bool Ready; public int Lines; }

        class Vgic
        {
            readonly object _gate = new();

            public int Map()
            {
                var dist = new Dist();
                lock (_gate) { dist.Lines = 32; dist.Ready = true; }
                return dist.Ready ? dist.Lines : 0;
            }
        }
        """);

    [Fact]
    public Task A_struct_element_is_handed_out_by_reference() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Shards
        {
            struct Shard { public bool Loaded; public int Limit; }

            readonly Shard[] _shards = new Shard[4]; readonly object _gate = new();

            public int LimitFor(int at) => Locate(at).Limit;

            ref Shard Locate(int at)
            {
                ref Shard shard = ref _shards[at];
                if (!{|PUB1001:shard.Loaded|}) Load(at);
                return ref shard;
            }

            void Load(int at) { lock (_gate) { ref Shard shard = ref _shards[at]; if (shard.Loaded) return; shard.Limit = 7; {|PUB1002:shard.Loaded = true|}; } }
        }
        """);
}
