using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Who calls: steps that a class leaves to derived classes run under the locks that it holds; public members are called by anybody.</summary>
public sealed class KnownCallerTests
{
    [Fact]
    public Task An_override_raises_the_flag_under_the_lock_of_its_base() => VerifyCS.VerifyAnalyzerAsync(
        """
        abstract class Sampler
        {
            protected readonly object Gate = new();
            protected bool Primed;

            public double Draw(int index)
            {
                if (!{|PUB1001:Primed|}) lock (Gate) if (!Primed) Prime();
                return Value(index);
            }

            protected abstract void Prime();

            protected abstract double Value(int index);
        }

        sealed class Lattice : Sampler
        {
            double _step;

            protected override void Prime()
            {
                _step = Math.Sqrt(5);
                {|PUB1002:Primed = true|};
            }

            protected override double Value(int index) => index * _step;
        }
        """);

    [Fact]
    public Task What_is_read_in_a_step_under_the_same_lock_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Progress
        {
            float _part;
            bool _isFixed;

            public void Add(int phases) { lock (this) { _part = 1f / phases; _isFixed = true; } }

            internal virtual float Weight(int phase) => _isFixed ? _part : phase;

            public float Sum() { lock (this) return Weight(1) + Weight(2); }
        }
        """);

    [Fact]
    public Task A_step_that_is_also_taken_without_the_lock_is_not_under_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Progress
        {
            float _part;
            bool _isFixed;

            public void Add(int phases) { lock (this) { _part = 1f / phases; {|PUB1002:_isFixed = true|}; } }

            internal virtual float Weight(int phase) => {|PUB1001:_isFixed|} ? _part : phase;

            public float Sum() { lock (this) return Weight(1) + Weight(2); }

            public float First() => Weight(1);
        }
        """);

    [Fact]
    public Task A_public_member_reaches_what_a_timer_runs() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Trail
        {
            static readonly Timer Pump = new(static _ => Flush(), null, 1000, 1000);
            static bool s_opened;
            static string? s_path;

            public static void Flush() { Open(); Console.WriteLine(s_path!.Length); }

            public static void Stop() { Pump.Dispose(); Flush(); }

            private static void Open()
            {
                if ({|PUB1001:s_opened|}) return;
                s_path = Environment.MachineName;
                {|PUB1002:s_opened = true|};
            }
        }
        """);

    [Fact]
    public Task What_nothing_but_the_timer_runs_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Trail
        {
            static readonly Timer Pump = new(static _ => Flush(), null, 1000, Timeout.Infinite);
            static bool s_opened;
            static string? s_path;

            public static void Stop() => Pump.Dispose();

            private static void Flush() { Open(); Console.WriteLine(s_path!.Length); }

            private static void Open()
            {
                if (s_opened) return;
                s_path = Environment.MachineName;
                s_opened = true;
            }
        }
        """);

    [Theory]
    [InlineData("public", "private", "if (_isOpen) return;", "_isOpen = true")]
    [InlineData("private", "public", "if ({|PUB1001:_isOpen|}) return;", "{|PUB1002:_isOpen = true|}")]
    public Task The_entry_of_a_thread_is_started_only(string entry, string step, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Pump
        {
            bool _isOpen;
            string? _path;

            public void Start() => new Thread(Run).Start();

            {{entry}} void Run() { while (true) { Step(); Thread.Sleep(10); } }

            {{step}} void Step() { Open(); Console.WriteLine(_path!.Length); }

            private void Open()
            {
                {{test}}
                _path = Environment.MachineName;
                {{store}};
            }
        }
        """);

    /// <summary>A function that fills the objects which all its callers have just made works before they are shared.</summary>
    [Theory]
    [InlineData("internal", "Fill(parcel);", "", false)]
    [InlineData("internal", "Later(parcel);", "static void Later(Parcel given) => Fill(given);", false)]
    [InlineData("public", "Fill(parcel);", "", true)]
    [InlineData("internal", "Fill(parcel);", "public static void Again(Parcel parcel) => Fill(parcel);", true)]
    [InlineData("internal", "parcel.Send(); Fill(parcel);", "", true)]
    public Task A_function_that_is_given_what_its_callers_have_made(string access, string fill, string other, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        public class Parcel
        {
            internal bool Sealed; internal string? Label;

            public Task<int> Send() => Task.Run(() => {{(isReported ? "{|PUB1001:Sealed|}" : "Sealed")}} ? Label!.Length : 0);
        }

        public static class Parcels
        {
            public static Parcel Create() { var parcel = new Parcel(); {{fill}} return parcel; }

            {{access}} static void Fill(Parcel parcel) { parcel.Label = Environment.MachineName; {{(isReported ? "{|PUB1002:parcel.Sealed = true|}" : "parcel.Sealed = true")}}; }

            {{other}}
        }
        """);

    /// <summary>A public member of an internal type is called by those who are known.</summary>
    [Theory]
    [InlineData("internal", "var menu = new Menu(); menu.Freeze(); Menus[house] = menu;", false)]
    [InlineData("public", "var menu = new Menu(); menu.Freeze(); Menus[house] = menu;", true)]
    [InlineData("internal", "Menus.GetOrAdd(house, _ => new Menu()).Freeze();", true)]
    public Task An_object_that_is_frozen_before_it_is_shared(string access, string publish, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        {{access}} sealed class Menu
        {
            int _cheapest; bool _frozen;

            public int Cheapest() => {{(isReported ? "{|PUB1001:_frozen|}" : "_frozen")}} ? _cheapest : throw new InvalidOperationException();

            public void Freeze() { if (_frozen) return; {{(isReported ? "{|PUB1002:{|PUB2001:_frozen = true|}|}" : "_frozen = true")}}; _cheapest = Environment.TickCount; }
        }

        {{access}} static class Board
        {
            static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Menu> Menus = new();

            public static void Publish(string house) { {{publish}} }
        }
        """);
}
