using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A captured local is shared from the lambda on, and ordered up to where the other thread starts and from where it is waited for.</summary>
public sealed class CaptureTests
{
    [Fact]
    public Task What_is_stored_before_the_lambda_exists_is_its_own() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Reader
        {
            public void Run(Action<Action> later, int start)
            {
                int used = 0, last = 0;
                if (start > 0) { last = start; used = 1; }
                later(() => Task.Run(() => { if (used == 1) Console.WriteLine(last); }));
            }
        }
        """);

    [Fact]
    public Task What_is_stored_after_the_start_is_seen_out_of_order() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Reader
        {
            public void Run(int start)
            {
                bool used = false; int last = 0;
                Task.Run(() => { if ({|PUB1001:used|}) Console.WriteLine(last); });
                last = start;
                {|PUB1002:used = true|};
            }
        }
        """);

    [Fact]
    public Task What_another_branch_stores_never_meets_the_thread() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Reader
        {
            public void Run(int start)
            {
                bool used = false; int last = 0;
                if (start == 0)
                    Task.Run(() => { if (used) Console.WriteLine(last); });
                else
                {
                    last = start;
                    used = true;
                }
            }
        }
        """);

    [Fact]
    public Task The_next_turn_of_a_loop_meets_the_thread() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Reader
        {
            public void Run(int start)
            {
                bool used = false; int last = 0;
                for (var i = 0; i < start; i++)
                {
                    last = i;
                    {|PUB1002:used = true|};
                    Task.Run(() => { if ({|PUB1001:used|}) Console.WriteLine(last); });
                }
            }
        }
        """);

    [Fact]
    public Task A_turn_that_waits_for_the_thread_does_not() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Reader
        {
            public void Run(int start)
            {
                bool used = false; int last = 0;
                for (var i = 0; i < start; i++)
                {
                    last = i;
                    used = true;
                    var task = Task.Run(() => { if (used) Console.WriteLine(last); });
                    task.Wait();
                }
            }
        }
        """);

    [Fact]
    public Task What_is_stored_before_a_local_function_is_called_is_its_own() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Search
        {
            public void Run(string[] specs)
            {
                bool any = false; List<string> found = null;
                foreach (var spec in specs) { found = new List<string> { spec }; any = true; }
                Visit(2);

                void Visit(int depth) => Parallel.For(0, depth, i => { if (any) Console.WriteLine(found.Count + depth); });
            }
        }
        """);

    [Fact]
    public Task What_is_stored_after_a_local_function_was_called_is_shared() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Search
        {
            public void Run(string[] specs)
            {
                bool any = false; int found = 0;
                Visit();
                foreach (var spec in specs) { found = spec.Length; {|PUB1002:any = true|}; }

                void Visit() => Task.Run(() => { if ({|PUB1001:any|}) Console.WriteLine(found); });
            }
        }
        """);

    [Fact]
    public Task Local_functions_that_call_each_other_run_when_one_is_called() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Search
        {
            public void Run(string[] specs)
            {
                bool any = false; int found = 0;
                foreach (var spec in specs) { found = spec.Length; any = true; }
                Visit(2);

                void Visit(int depth) { if (depth > 0) Parallel.For(0, depth, i => { if (!IsFound()) Visit(depth - 1); }); }
                bool IsFound() => any && found > 2;
            }
        }
        """);

    [Fact]
    public Task The_turns_of_a_loop_that_continuations_take_are_one_flow() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Copy
        {
            public void Rows(string[] source, string[] target, int count)
            {
                var i = 0;
                void Next()
                {
                    for (; i < count; i++)
                    {
                        target[i] = source[i];
                        if (source[i].Length > 9) { Task.Run(Next); return; }
                    }
                }

                Task.Run(Next);
            }
        }
        """);

    [Fact]
    public Task Each_call_has_its_own_variable() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Copier
        {
            public Task Copy(int from, int total, List<int>? rows = null)
            {
                int i;
                for (i = from; i < total; i++)
                {
                    if (total > 5)
                    {
                        if (rows == null) rows = new();
                        return Task.Run(() => Copy(i + 1, total, rows));
                    }
                }
                if (rows != null) rows.Add(from);
                return Task.CompletedTask;
            }
        }
        """);

    /// <summary>Both functions run in what the thread runs, with the variable of one call; where the function itself starts one of them, they share it.</summary>
    [Theory]
    [InlineData("Task.Run(() => Parse(text, rows));", "step();", false)]
    [InlineData("Parse(text, rows);", "Task.Run(step);", true)]
    public Task A_thread_runs_whole_calls(string start, string advance, bool isRace) => VerifyCS.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class Parser
        {
            public void Start(string text, List<int> rows) { while (text.Length > 0) { {{start}} } }

            private void Parse(string text, List<int> rows)
            {
                int count = 0, last = 0;
                Action step = () => { last = text.Length; {{Mark("PUB1002", "count = 1", isRace)}}; };
                Func<bool> find = () => {{Mark("PUB1001", "count", isRace)}} == 1 && last > 3;
                {{advance}}
                while (!find()) rows.Add(text.Length);
            }
        }
        """);

    private static string Mark(string rule, string code, bool isRace) => isRace ? $"{{|{rule}:{code}|}}" : code;

    /// <summary>What a variable is declared with is there before any function that captures it.</summary>
    [Theory]
    [InlineData("var source = new TaskCompletionSource();", "", "depth", "Interlocked.Exchange(ref depth, 3)")]
    [InlineData("TaskCompletionSource source = null!;", "source = new();", "{|PUB1001:depth|}", "Interlocked.Exchange(ref depth, 3)")]
    public Task A_variable_that_is_only_declared_is_no_payload(string variable, string make, string load, string store) => VerifyCS.VerifyAnalyzerAsync($$"""
        class Worker
        {
            public void Flush()
            {
                var depth = 0;
                {{variable}}
                Task.Run(() => { if ({{load}} != 0) source.SetResult(); });
                {{make}}
                {{store}};
            }
        }
        """);

    /// <summary>What the declaring function has called before it starts the work is done then.</summary>
    [Theory]
    [InlineData("Add(1); var task = Task.Run(Search);", false)]
    [InlineData("var task = Task.Run(Search); Add(1);", true)]
    public Task A_local_function_that_is_called_before_the_work_starts(string start, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        static class Searcher
        {
            public static string Best(Func<int, int[]> next)
            {
                var best = ""; var found = false;
                {{start}}
                task.Wait();
                return best;

                void Add(int score) { if (!{{(isReported ? "{|PUB1001:found|}" : "found")}}) { best = score.ToString(); {{(isReported ? "{|PUB1002:found = true|}" : "found = true")}}; } else Console.WriteLine(best); }

                void Search() { foreach (var score in next(0)) Add(score); }
            }
        }
        """);

    /// <summary>A captured parameter of a primary constructor begins with its default.</summary>
    [Theory]
    [InlineData("bool cold = true", "{|PUB1001:cold|}", "{|PUB1002:cold = false|}")]
    [InlineData("int stage = 2", "{|PUB1001:stage|} == 2", "{|PUB1002:stage = 0|}")]
    [InlineData("bool cold = false", "cold", "cold = false")]
    public Task A_parameter_that_is_taken_down_when_all_is_built(string parameter, string isCold, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Cache({{parameter}})
        {
            readonly object _gate = new(); string _driver = "";

            public int Letters() { if ({{isCold}}) Warm(); return _driver.Length; }

            void Warm() { lock (_gate) { if (!({{isCold.Replace("{|PUB1001:", "").Replace("|}", "")}})) return; _driver = Environment.MachineName; {{store}}; } }
        }
        """);
}
