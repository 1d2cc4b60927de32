using SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>
/// Shapes of the literature in the forms that C# has for a location and its order. The counts are those of pencil and paper: the product of the choices of each load
/// and each pair of stores, without the one combination that the order forbids.
/// </summary>
public class ShapeTests
{
    private const string StoreX = "[Actor] public void A() => _x = 1;";
    private const string StoreY = "[Actor] public void B() => _y = 1;";

    [Theory]
    [InlineData(16, "int _x, _y;" + StoreX + StoreY + "[Actor] public (int, int) C() => (_x, _y); [Actor] public (int, int) D() => (_y, _x);", "1, 0, 1, 0")]
    [InlineData(16, "int _x, _y;" + StoreX + StoreY + "[Actor] public (int, int) C() { var x = _x; Thread.MemoryBarrier(); return (x, _y); } [Actor] public (int, int) D() { var y = _y; Volatile.WriteBarrier(); return (y, _x); }", "1, 0, 1, 0")]
    [InlineData(8, "volatile int _x, _y;" + StoreX + "[Actor] public (int, int) B() => (_x, _y); [Actor] public int C() { _y = 1; return _x; }", "1, 0, 0")]
    [InlineData(6, "long _x, _y;" + StoreX + "[Actor] public long B() { var x = _x; if (x == 1) _y = 1; return x; } [Actor] public (long, long) C() => (_y, _x);", "1, 1, 0")]
    [InlineData(6, "int _x, _y, _z; [Actor] public void A() { _x = 1; Volatile.Write(ref _y, 1); } [Actor] public int B() { var y = _y; if (y == 1) _z = 1; return y; } [Actor] public (int, int) C() => (Volatile.Read(ref _z), _x);", "1, 1, 0")]
    [InlineData(4, "int _x, _y; [Actor] public void A() { _x = 1; _y = 2; } [Actor] public void B() { _y = 1; _x = 2; } [Observer] public (int, int) O() => (_x, _y);", "1, 1")]
    [InlineData(4, "int _x, _y; [Actor] public void A() { _x = 2; _y = 1; } [Actor] public int B() { var y = _y; _x = 1; return y; } [Observer] public int O() => _x;", "1, 2")]
    [InlineData(4, "volatile int _x, _y; [Actor] public void A() { _x = 1; _y = 1; } [Actor] public int B() { _y = 2; return _x; } [Observer] public int O() => _y;", "0, 2")]
    [InlineData(4, "struct P { public int X, Y; } P _p; [Actor] public void A() { _p.X = 1; _p.Y = 1; } [Actor] public (int, int) B() => (_p.Y, _p.X);", "1, 0")]
    [InlineData(4, "readonly int[,] _m = new int[2, 2]; readonly int[][] _j = [[0], [0]]; [Actor] public void A() { _m[1, 1] = 1; _j[1][0] = 1; } [Actor] public (int, int) B() => (_j[1][0], _m[1, 1]);", "1, 0")]
    [InlineData(4, "bool _a, _b; [Actor] public void A() { _a = true; _b = true; } [Actor] public bool B() => _b & !_a;", "True")]
    [InlineData(4, "TimeSpan _s; DateTime _t; [Actor] public void A() { _s = TimeSpan.FromSeconds(1.5); _t = new DateTime(2020, 1, 2); } [Actor] public (TimeSpan, DateTime) B() => (_s, _t);", "00:00:00, 01/02/2020 00:00:00")]
    public void A_shape_without_order_has_every_combination(long executions, string members, string weak)
    {
        var report = Checked.Members(members);
        Assert.Equal(executions, report.Result.Executions);
        Assert.Contains(weak, report.Outcomes.Select(each => each.Values));
    }

    [Theory]
    [InlineData(15, "int _x, _y; [Actor] public void A() => Volatile.Write(ref _x, 1); [Actor] public void B() => Interlocked.Exchange(ref _y, 1); [Actor] public (int, int) C() { var x = _x; Thread.MemoryBarrier(); return (x, _y); } [Actor] public (int, int) D() { var y = _y; Volatile.ReadBarrier(); return (y, _x); }", "1, 0, 1, 0")]
    [InlineData(7, "volatile int _x, _y;" + StoreX + "[Actor] public (int, int) B() => (_x, _y); [Actor] public int C() { _y = 1; Interlocked.MemoryBarrier(); return _x; }", "1, 0, 0")]
    [InlineData(5, "long _x, _y;" + StoreX + "[Actor] public long B() { var x = Volatile.Read(ref _x); if (x == 1) Volatile.Write(ref _y, 1); return x; } [Actor] public (long, long) C() => (Volatile.Read(ref _y), Volatile.Read(ref _x));", "1, 1, 0")]
    [InlineData(5, "int _x, _y, _z; [Actor] public void A() { _x = 1; Volatile.Write(ref _y, 1); } [Actor] public int B() { var y = Volatile.Read(ref _y); if (y == 1) Volatile.Write(ref _z, 1); return y; } [Actor] public (int, int) C() => (Volatile.Read(ref _z), _x);", "1, 1, 0")]
    [InlineData(7, "volatile int _x, _y, _z; [Actor] public void A() { _x = 1; _y = 1; } [Actor] public void B() { _y = 2; _z = 1; } [Actor] public (int, int) C() => (_z, _x); [Observer] public int O() => _y;", "1, 0, 2")]
    [InlineData(3, "int _x, _y; [Actor] public void A() { _x = 1; Volatile.WriteBarrier(); _y = 2; } [Actor] public void B() { _y = 1; Volatile.WriteBarrier(); _x = 2; } [Observer] public (int, int) O() => (_x, _y);", "1, 1")]
    [InlineData(3, "int _x, _y; [Actor] public void A() { _x = 2; Volatile.Write(ref _y, 1); } [Actor] public int B() { var y = Volatile.Read(ref _y); _x = 1; return y; } [Observer] public int O() => _x;", "1, 2")]
    [InlineData(3, "volatile int _x, _y; [Actor] public void A() { _x = 1; _y = 1; } [Actor] public int B() { _y = 2; Thread.MemoryBarrier(); return _x; } [Observer] public int O() => _y;", "0, 2")]
    [InlineData(3, "int _x, _y; [Actor] public int A() { var x = _x; _y = 1; return x; } [Actor] public int B() { var y = _y; _x = 1; return y; }", "1, 1")]
    [InlineData(3, "double _x; [Actor] public void A() => _x = 1.5; [Actor] public (double, double) B() => (_x, _x);", "1.5, 0")]
    [InlineData(3, "char _x = 'a'; [Actor] public char A() { var x = _x; _x = 'b'; return x; } [Actor] public void B() => _x = 'c'; [Observer] public char O() => _x;", "b, b")]
    [InlineData(3, "string? _x; [Actor] public string? A() { _x = \"a\"; return _x; } [Actor] public void B() => _x = \"b\"; [Observer] public string? O() => _x;", "b, a")]
    [InlineData(3, "static int _data; static volatile bool _ready; [Actor] public void A() { _data = 1; _ready = true; } [Actor] public (bool, int) B() => (_ready, _data);", "True, 0")]
    [InlineData(3, "readonly int[] _a = new int[3]; [Actor] public void A() { _a[2] = 1; Volatile.Write(ref _a[0], 1); } [Actor] public (int, int) B() { ref var flag = ref _a[0]; ref var data = ref _a[2]; return (Volatile.Read(ref flag), data); }", "1, 0")]
    [InlineData(3, "sealed class Box<T> { T _v = default!; public T Value { get => _v; set => _v = value; } public ref T Ref => ref _v; } readonly Box<int> _d = new(); readonly Box<bool> _r = new(); [Actor] public void A() { _d.Value = 1; Volatile.Write(ref _r.Ref, true); } [Actor] public (bool, int) B() => (Volatile.Read(ref _r.Ref), _d.Value);", "True, 0")]
    [InlineData(3, "readonly Action _w; readonly Func<(int, int)> _r; public S() { int d = 0, f = 0; _w = () => { d = 1; Volatile.Write(ref f, 1); }; _r = () => (Volatile.Read(ref f), d); } [Actor] public void A() => _w(); [Actor] public (int, int) B() => _r();", "1, 0")]
    [InlineData(3, "ref struct Hold { public ref int R; } int _x, _f; [Actor] public void A() { var h = new Hold { R = ref _x }; h.R = 1; h.R = ref _f; Volatile.Write(ref h.R, 1); } [Actor] public (int, int) B() => (Volatile.Read(ref _f), _x);", "1, 0")]
    public void A_shape_with_order_lacks_the_forbidden_combination(long executions, string members, string forbidden)
    {
        var report = Checked.Members(members);
        Assert.Equal(executions, report.Result.Executions);
        Assert.DoesNotContain(forbidden, report.Outcomes.Select(each => each.Values));
    }

    [Fact]
    public void Every_width_is_exchanged_and_printed_in_the_invariant_form() => Checked.Is(Checked.Source("""
        public enum Colour { Red, Green }
        [Scenario] public sealed class S
        {
            byte _b; sbyte _sb; short _s; ushort _us; float _f; double _d; nint _n; nuint _nu; object? _o; bool _is; Colour _c;
            [Actor] public ((byte, sbyte), (short, ushort)) A() => ((Interlocked.Exchange(ref _b, 1), Interlocked.Exchange(ref _sb, -1)), (Interlocked.Exchange(ref _s, -2), Interlocked.Exchange(ref _us, 2)));
            [Actor] public (float, double, nint, nuint) B() => (Interlocked.CompareExchange(ref _f, 1.5f, 0), Interlocked.Exchange(ref _d, 1e-7), Interlocked.Exchange(ref _n, -1), Interlocked.CompareExchange(ref _nu, 1, 0));
            [Actor] public (object?, bool, Colour) C() => (Interlocked.Exchange(ref _o, "x"), Interlocked.Exchange(ref _is, true), Interlocked.CompareExchange(ref _c, Colour.Green, Colour.Red));
            [Observer] public (byte, sbyte, short, ushort, float, double, nint, nuint, object?, bool, Colour, decimal?, Guid?) O() => (_b, _sb, _s, _us, _f, _d, _n, _nu, _o, _is, _c, 1.50m, null);
        }
        """), 1, "0, 0, 0, 0, 0, 0, 0, 0, null, False, Red, 1, -1, -2, 2, 1.5, 1E-07, -1, 1, x, True, Green, 1.50, null");
}
