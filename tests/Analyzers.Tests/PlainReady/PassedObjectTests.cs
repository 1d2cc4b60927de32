using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Objects that a function is given as an argument: a lambda beside its state, a local function, a field by reference.</summary>
public sealed class PassedObjectTests
{
    [Fact]
    public Task A_lambda_is_given_its_object_beside_it() => VerifyCS.VerifyAnalyzerAsync(Part("{|PUB1001:_resolved|}", "this", "{|PUB1002:_resolved = true|}"));

    [Fact]
    public Task A_lambda_that_is_given_another_object_builds_that_one() => VerifyCS.VerifyAnalyzerAsync(Part("_resolved", "new Part(_reader)", "_resolved = true"));

    private static string Part(string test, string passed, string store) =>
        $$"""
        class Reader
        {
            readonly object _gate = new();
            public void Read<T>(T item, Action<T, Reader> read) { lock (_gate) read(item, this); }
            public void Fill(Part part) { part.Names = new() { "a" }; }
        }

        class Part
        {
            readonly Reader _reader; bool _resolved; public List<string>? Names;

            public Part(Reader reader) => _reader = reader;

            public int Count { get { Resolve(); return Names!.Count; } }

            void Resolve()
            {
                if ({{test}}) return;
                _reader.Read({{passed}}, (part, reader) => { reader.Fill(part); {{store}}; });
            }
        }
        """;

    [Fact]
    public Task A_local_function_builds_what_it_is_given() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size; string? _name;

            public int Size() { Ensure(this); return {|PUB1001:_ready|} ? _size : 0; }

            static void Ensure(Table table)
            {
                if ({|PUB1001:table._ready|}) return;
                lock (table._gate) { if (!table._ready) { Build(table); {|PUB1002:table._ready = true|}; } }
                static void Build(Table it) { it._size = 4; it._name = "t"; }
            }
        }
        """);

    [Fact]
    public Task A_field_that_a_helper_releases_by_reference_is_released() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Words
        {
            readonly object _gate = new(); bool _filled; int _longest;

            bool Filled => {|PUB1001:_filled|};

            public int Longest() { if (!Filled) Fill(); return _longest; }

            void Fill() { lock (_gate) { if (_filled) return; _longest = 7; Raise(ref _filled); } }

            static void Raise(ref bool flag) => Volatile.Write(ref flag, true);
        }
        """);

    [Fact]
    public Task A_field_that_a_helper_stores_plainly_by_reference_is_not() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Words
        {
            readonly object _gate = new(); bool _filled; int _longest;

            public int Longest() { if (!Volatile.Read(ref _filled)) Fill(); return _longest; }

            void Fill() { lock (_gate) { if (_filled) return; _longest = 7; Raise({|PUB1002:ref _filled|}); } }

            static void Raise(ref bool flag) { Volatile.Read(ref flag); flag = true; }
        }
        """);

    [Theory]
    [InlineData("ref", "ref ", "ref ", "{|PUB1001:lane.Open|}", "{|PUB1002:lane.Open = true|}")]
    [InlineData("copies", "", "", "lane.Open", "lane.Open = true")]
    public Task An_element_that_is_passed_by_reference_is_the_element(string how, string local, string argument, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        struct Lane { public bool Open; public string Host; public int Weight; }

        class Lanes // {{how}}
        {
            readonly Lane[] _lanes = new Lane[8]; readonly object _gate = new();

            public string Pick(int index)
            {
                {{local}}Lane lane = {{local}}_lanes[index];
                if (!{{load}}) Enter({{argument}}lane, index);
                return lane.Host + lane.Weight;
            }

            void Enter({{argument}}Lane lane, int index) { lock (_gate) { if (!lane.Open) Fill({{argument}}lane, index); } }

            void Fill({{argument}}Lane lane, int index) { lane.Host = "h" + index; lane.Weight = index; {{store}}; }
        }
        """);

    [Theory]
    [InlineData("while (!{|PUB1001:signal|}) Thread.SpinWait(9);", "{|PUB1002:board.Go = true|}")]
    [InlineData("while (!Volatile.Read(ref signal)) Thread.SpinWait(9);", "{|PUB1002:board.Go = true|}")]
    [InlineData("while (!Volatile.Read(ref signal)) Thread.SpinWait(9);", "Volatile.Write(ref board.Go, true)")]
    public Task A_helper_waits_for_what_it_is_given_by_reference(string wait, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Board { public bool Go; public int Rounds; public int[] Seeds = []; }

        static class Rig
        {
            public static void Run(int workers)
            {
                var board = new Board();
                var threads = new Thread[workers];
                for (var i = 0; i < workers; i++) { threads[i] = new Thread(() => Work(board)); threads[i].Start(); }
                board.Seeds = new int[workers];
                board.Rounds = 9;
                {{store}};
                foreach (var thread in threads) thread.Join();
            }

            static void Work(Board board) { Await(ref board.Go); for (var i = 0; i < board.Rounds; i++) board.Seeds.ToString(); }

            static void Await(ref bool signal) { {{wait}} }
        }
        """);

    /// <summary>The object goes to the other thread in a tuple; one that stays with its maker is nobody else's.</summary>
    [Theory]
    [InlineData("(Farm: this, Batch: batch)", "{|PUB1001:batch.Left|}", "{|PUB1002:batch.Left--|}")]
    [InlineData("(Farm: this, Batch: new Batch())", "{|PUB4001:batch.Left|}", "batch.Left--")]
    public Task An_object_is_handed_to_another_thread_in_a_tuple(string state, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Farm
        {
            class Batch { public readonly object Gate = new(); public int Sum, Left; }

            public int Verify(int count)
            {
                var batch = new Batch { Left = count };
                for (int i = 0; i < count; i++) ThreadPool.UnsafeQueueUserWorkItem(static job => job.Farm.Check(job.Batch), {{state}}, preferLocal: false);
                while ({{load}} != 0) Thread.SpinWait(9);
                return batch.Sum;
            }

            void Check(Batch batch) { lock (batch.Gate) { batch.Sum ^= 3; {{store}}; } }
        }
        """);

    /// <summary>A getter of a readonly field gives everybody the same object.</summary>
    [Theory]
    [InlineData("=> _trim", "{|PUB1001:_trim.Revision|}", "{|PUB1002:_trim.Revision = 1|}")]
    [InlineData("=> new()", "_trim.Revision", "_trim.Revision = 1")]
    public Task A_getter_gives_the_object_of_a_readonly_field(string getter, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Trim { public int Revision; public double Gain; }

        class Bench
        {
            readonly object _gate = new(); readonly Trim _trim = new();

            public Trim Trim {{getter}};

            public bool Ready => {{load}} > 0;

            public void Set(double gain) { lock (_gate) { if (_trim.Revision != 0) return; _trim.Gain = gain; {{store}}; } }
        }

        class Report
        {
            readonly Bench _bench;

            public Report(Bench bench) => _bench = bench;

            public double? Convert(int raw) { if (!_bench.Ready) return null; return raw * _bench.Trim.Gain; }
        }
        """);

    /// <summary>A function that passes on to itself what it is given fills it no less.</summary>
    [Theory]
    [InlineData("new Box()", false)]
    [InlineData("_shared", true)]
    public Task A_function_that_fills_by_calling_itself(string box, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Boxes
        {
            readonly object _gate = new(); readonly Box _shared = new();

            class Box { public bool Ready; public string? Text; }

            public void Run(int depth) => Fill({{box}}, depth);

            public int Length() => Peek(_shared);

            static int Peek(Box box) => {{(isReported ? "{|PUB1001:box.Ready|}" : "box.Ready")}} ? box.Text!.Length : 0;

            void Fill(Box box, int depth) { if (depth > 0) Fill(box, depth - 1); lock (_gate) { if (box.Ready) return; box.Text = Environment.MachineName; {{(isReported ? "{|PUB1002:box.Ready = true|}" : "box.Ready = true")}}; } }
        }
        """);

    /// <summary>A function that calls itself for another object, under the lock of this one, leaves its other callers without it.</summary>
    [Theory]
    [InlineData("if (node.Parent is { } parent) Resolve(parent);", "")]
    [InlineData("var parent = node.Parent == null ? 0 : Resolve(node.Parent).Size;", "")]
    [InlineData("", "lock (node.Gate) ")]
    public Task A_function_that_calls_itself(string recursion, string hold) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Node { public Node? Parent; public readonly object Gate = new(); public bool Resolved; public int Size; }

        static class Nodes
        {
            public static int SizeOf(Node node) { {{hold}}return Resolve(node).Size; }

            static Node Resolve(Node node)
            {
                if ({{(hold.Length == 0 ? "{|PUB1001:node.Resolved|}" : "node.Resolved")}}) return node;
                lock (node.Gate)
                {
                    if (!node.Resolved) { {{recursion}} node.Size = Environment.TickCount; {{(hold.Length == 0 ? "{|PUB1002:node.Resolved = true|}" : "node.Resolved = true")}}; }
                    return node;
                }
            }
        }
        """);
}
