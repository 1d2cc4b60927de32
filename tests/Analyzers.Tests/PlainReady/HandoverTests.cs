using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Objects that a function makes: its own until it hands them to another thread.</summary>
public sealed class HandoverTests
{
    [Fact]
    public Task A_thread_that_runs_a_method_of_the_object_shares_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Loader
        {
            public bool Finished { get; private set; }
            public string[]? Titles { get; private set; }

            public void Run() { Titles = [""]; {|PUB1002:Finished = true|}; }
        }

        static class Start
        {
            public static string[]? Load()
            {
                var loader = new Loader();
                new Thread(loader.Run).Start();
                while (!{|PUB1001:loader.Finished|}) Thread.SpinWait(20);
                return loader.Titles;
            }
        }
        """);

    [Fact]
    public Task A_member_that_starts_work_on_its_object_shares_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Loader
        {
            public bool Finished { get; private set; }
            public string[]? Titles { get; private set; }

            public void Begin() => ThreadPool.QueueUserWorkItem(_ => { Titles = [""]; {|PUB1002:Finished = true|}; });
        }

        static class Start
        {
            public static string[]? Load()
            {
                var loader = new Loader();
                loader.Begin();
                while (!{|PUB1001:loader.Finished|}) Thread.SpinWait(20);
                return loader.Titles;
            }
        }
        """);

    [Fact]
    public Task Before_the_start_and_after_the_join_the_object_is_its_makers() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Loader
        {
            public bool Finished { get; set; }
            public string[]? Titles { get; set; }

            public void Run() { Titles = [""]; Finished = true; }
        }

        static class Start
        {
            public static string[]? Load()
            {
                var loader = new Loader { Titles = ["none"], Finished = true };
                if (loader.Finished) loader.Titles = null;
                var thread = new Thread(loader.Run);
                thread.Start();
                thread.Join();
                return loader.Finished ? loader.Titles : null;
            }
        }
        """);

    [Fact]
    public Task The_turns_of_a_parallel_loop_race_with_each_other() => VerifyCS.VerifyAnalyzerAsync(
        """
        static class Vat
        {
            static bool s_known; static decimal s_rate;

            public static void Print(decimal[] lines) => Parallel.ForEach(lines, line => Console.WriteLine(line * Rate()));

            static decimal Rate()
            {
                if (!{|PUB1001:s_known|}) { s_rate = 0.19m; {|PUB1002:s_known = true|}; }
                return s_rate;
            }
        }
        """);

    [Fact]
    public Task An_object_that_each_turn_makes_for_itself_is_its_own() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Draft
        {
            bool _composed; string? _head;

            public string? Text(string title)
            {
                if (!_composed) { _head = title.ToUpperInvariant(); _composed = true; }
                return _head;
            }
        }

        static class Leaflets
        {
            public static void Print(string[] titles) => Parallel.ForEach(titles, title => { var draft = new Draft(); Console.WriteLine(draft.Text(title) + draft.Text(title)); });
        }
        """);

    [Fact]
    public Task An_object_that_a_thread_gets_as_its_state_is_shared() => VerifyCS.VerifyAnalyzerAsync(Kitchen(
        "j.Label = \"jam\"; {|PUB1002:j.Full = true|};", "jar", "while (!{|PUB1001:jar.Full|}) Thread.SpinWait(20);"));

    [Fact]
    public Task An_object_that_the_thread_gets_nothing_of_is_not() => VerifyCS.VerifyAnalyzerAsync(Kitchen(
        "j.Label = \"jam\"; j.Full = true;", "other", "jar.Full = other is not null; if (!jar.Full) return null;"));

    private static string Kitchen(string fill, string state, string look) =>
        $$"""
        class Jar
        {
            public bool Full { get; set; }
            public string? Label { get; set; }
        }

        static class Kitchen
        {
            public static string? Fill()
            {
                var (jar, other) = (new Jar(), new Jar());
                ThreadPool.QueueUserWorkItem(j => { {{fill}} }, {{state}}, preferLocal: false);
                {{look}}
                return jar.Label;
            }
        }
        """;

    [Theory]
    [InlineData("probe", "{|PUB1001:probe.Done|}", "{|PUB1002:Done = true|}")]
    [InlineData("new Probe()", "probe.Done", "Done = true")]
    public Task A_thread_that_works_on_a_captured_object_of_another_type_shares_it(string worked, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Probe
        {
            public bool Done { get; private set; } public string Banner { get; private set; } = "";

            public void Run() { Banner = Environment.MachineName; {{store}}; }
        }

        static class Scan
        {
            public static string Wait()
            {
                var probe = new Probe();
                new Thread(() => {{worked}}.Run()).Start();
                while (!{{load}}) Console.Write('.');
                return probe.Banner;
            }
        }
        """);
}
