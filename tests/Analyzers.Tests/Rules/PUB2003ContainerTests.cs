using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2003: an object is put into a concurrent container and changed afterwards.</summary>
public sealed class PUB2003ContainerTests
{
    [Theory]
    [InlineData("{|PUB2003:_open[id] = session|}; session.User = user;", "session.User!.Length", "")]
    [InlineData("{|PUB2003:_open.TryAdd(id, session)|}; session.User = user;", "session.User!.Length", "")]
    [InlineData("session.User = user; _open[id] = session;", "session.User!.Length", "")]
    [InlineData("session.User = \"\"; _open[id] = session; session.User = user;", "session.User!.Length", "")]
    [InlineData("_open[id] = session; session.User = user;", "session.User is null ? 0 : 1", "")]
    [InlineData("_open[id] = session; session.User = user;", "session.Id", "")]
    [InlineData("_open[id] = session; session.User = user;", "session.User!.Length", "public void Rename(int id, string user) => _open[id].User = user;")]
    [InlineData("_open[id] = session; Volatile.Write(ref session.User, user);", "session.User!.Length", "")]
    public Task A_session_is_registered_before_it_is_complete(string steps, string use, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Session { public string? User; public int Id; }

        class Sessions
        {
            readonly ConcurrentDictionary<int, Session> _open = new();

            public void Open(int id, string user) { var session = new Session { Id = id }; {{steps}} }

            public int Length(int id) => _open.TryGetValue(id, out var session) ? {{use}} : 0;

            {{other}}
        }
        """);

    [Theory]
    [InlineData("{|PUB2003:_voices.TryAdd(name, voice)|}; voice.Read(source);", "voice.Sample(at)")]
    [InlineData("{|PUB2003:_voices[name] = voice|}; voice.Read(source);", "voice.Sample(at)")]
    [InlineData("voice.Read(source); _voices.TryAdd(name, voice);", "voice.Sample(at)")]
    [InlineData("_voices[name] = voice; voice.Read(source);", "voice.SampleOrZero(at)")]
    [InlineData("_voices[name] = voice; voice.Read(source);", "voice.Id")]
    [InlineData("_voices[name] = voice; voice.Read(source);", "voice.Sample(at)", "public void Again(string name, int[] source) => _voices[name].Read(source);")]
    [InlineData("_voices[name] = voice; voice.Read(source);", "voice.Sample(at)", "", "Task.Run(Console.Beep);")]
    public Task A_voice_is_on_the_shelf_before_a_member_has_filled_it(string steps, string use, string other = "", string start = "") => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Voice
        {
            int[]? _table; public readonly int Id = 1;

            public void Read(int[] source) { if (source.Length > 0) Take(source); {{start}} }

            void Take(int[] source) => _table = source;

            public int Sample(int at) => _table![at];

            public int SampleOrZero(int at) => _table is null ? 0 : 1;
        }

        class Shelf
        {
            readonly ConcurrentDictionary<string, Voice> _voices = new();

            public void Install(string name, int[] source) { var voice = new Voice(); {{steps}} }

            public int Speak(string name, int at) => _voices.TryGetValue(name, out var voice) ? {{use}} : 0;

            {{other}}
        }
        """);

    [Theory]
    [InlineData("{|PUB2003:_voices[name] = voice|}; Fill(voice, source);", "")]
    [InlineData("Fill(voice, source); _voices[name] = voice;", "")]
    [InlineData("_voices[name] = voice; Fill(voice, source);", "public void Again(string name, int[] source) => Fill(_voices[name], source);")]
    public Task A_voice_is_on_the_shelf_before_a_function_has_filled_it(string steps, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Voice { internal int[]? Table; public int Sample(int at) => Table![at]; }

        class Shelf
        {
            readonly ConcurrentDictionary<string, Voice> _voices = new();

            public void Install(string name, int[] source) { var voice = new Voice(); {{steps}} }

            static void Fill(Voice voice, int[] source) { voice.Table = new int[source.Length]; source.CopyTo(voice.Table, 0); }

            public int Speak(string name, int at) => _voices.TryGetValue(name, out var voice) ? voice.Sample(at) : 0;

            {{other}}
        }
        """);

    [Theory]
    [InlineData("{|PUB2003:s_active.Enqueue(this)|}; _grants = grants;")]
    [InlineData("_grants = grants; s_active.Enqueue(this);")]
    public Task A_constructor_registers_its_object(string steps) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Session
        {
            static readonly ConcurrentQueue<Session> s_active = new(); readonly string[] _grants;

            public Session(string[] grants) { {{steps}} }

            public static int Count(string grant) { var found = 0; foreach (var session in s_active) if (Array.IndexOf(session._grants, grant) >= 0) found++; return found; }
        }
        """);

    [Fact]
    public Task A_container_of_one_thread_shares_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Session { public string? User; }

        class Sessions
        {
            readonly Dictionary<int, Session> _open = new();

            public void Open(int id, string user) { var session = new Session(); _open[id] = session; session.User = user; }

            public int Length(int id) => _open[id].User!.Length;
        }
        """);

    [Theory]
    [InlineData("{|PUB2003:Interlocked.CompareExchange(ref _head, hook, seen)|}; hook.Name = name;")]
    [InlineData("hook.Name = name; Interlocked.CompareExchange(ref _head, hook, seen);")]
    public Task An_exchange_publishes_what_is_set_behind_it(string steps) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Chain
        {
            class Hook { public Hook? Next; public string? Name; }

            Hook? _head;

            public void Add(string name) { var hook = new Hook(); var seen = Volatile.Read(ref _head); hook.Next = seen; {{steps}} }

            public int Length() { var sum = 0; for (var hook = Volatile.Read(ref _head); hook != null; hook = hook.Next) sum += hook.Name!.Length; return sum; }
        }
        """);

    [Theory]
    [InlineData("", "{|PUB2003:s_current = new Filter()|}; s_current.Parse(text);")]
    [InlineData("public static void Extend(string text) { lock (s_swap) s_current!.Parse(text); }", "s_current = new Filter(); s_current.Parse(text);")]
    [InlineData("", "var filter = new Filter(); filter.Parse(text); s_current = filter;")]
    public Task A_member_that_is_called_for_the_new_object_alone_makes_it(string other, string steps) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Filter
        {
            readonly List<string> _allow = new();

            public bool Accepts(string topic) => _allow.Contains(topic);

            public void Parse(string text) { foreach (var part in text.Split(';')) _allow.Add(part); }
        }

        static class Filters
        {
            static readonly object s_swap = new(); static Filter? s_current;

            public static bool Accepts(string topic) => s_current!.Accepts(topic);

            public static void Apply(string text) { lock (s_swap) { {{steps}} } }

            {{other}}
        }
        """);

    [Fact]
    public Task The_message_names_the_container() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Collections.Concurrent;

        class Session { public string? User; }

        class Sessions
        {
            readonly ConcurrentDictionary<int, Session> _open = new();

            public void Open(int id, string user) { var session = new Session(); {|#0:_open[id] = session|}; {|#1:session.User = user|}; }

            public int Length(int id) => _open.TryGetValue(id, out var session) ? session.User!.Length : 0;
        }
        """,
        VerifyCS.Diagnostic("PUB2003").WithLocation(0).WithLocation(1).WithMessage("What is put into '_open' is stored before its object is complete: another thread may already read it while 'User' is still written"));

    /// <summary>All calls of the filler follow the store in one function; one that others call too is used all the time.</summary>
    [Theory]
    [InlineData("{|PUB2003:_view = new View()|};", "Put(_view, 1); Put(_view, 2);", "")]
    [InlineData("var view = new View();", "Put(view, 1); Put(view, 2); _view = view;", "")]
    [InlineData("_view = new View();", "Put(_view, 1); Put(_view, 2);", "public void Join() { lock (_gate) Put(_view, 3); }")]
    public Task A_filler_that_is_called_again_and_again_belongs_to_the_making(string make, string fill, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class View { public readonly Dictionary<int, int> Weights = []; public int Total; }

        class Gossip
        {
            readonly object _gate = new(); volatile View _view = new();

            public int Pick() { var view = _view; return view.Total == 0 ? 0 : view.Weights.Count; }

            public void Apply() { lock (_gate) { {{make}} {{fill}} } }

            static void Put(View view, int weight) { view.Weights[weight] = weight; view.Total += weight; }

            {{other}}
        }
        """);

    /// <summary>What is called on the published object alone makes it, with the helpers that nobody else calls.</summary>
    [Theory]
    [InlineData("{|PUB2003:s_instance = new Registry()|}; s_instance.Load();", "")]
    [InlineData("var made = new Registry(); made.Load(); s_instance = made;", "")]
    [InlineData("s_instance = new Registry(); s_instance.Load();", "public void Put(string name) => Register(name);")]
    public Task What_the_new_object_is_told_to_load_belongs_to_the_making(string make, string other) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Registry
        {
            static Registry? s_instance; readonly System.Collections.Generic.List<string> _names = [];

            public static Registry Instance { get { if (s_instance == null) lock (typeof(Registry)) { if (s_instance == null) { {{make}} } } return s_instance; } }

            public string First => _names[0];

            void Load() { Register("text"); Register(Environment.MachineName); }

            void Register(string name) => _names.Add(name);

            {{other}}
        }
        """);

    /// <summary>Nobody looks into the container who has not got the object.</summary>
    [Theory]
    [InlineData("readonly ConcurrentDictionary<int, Scope> _all = new();", "_all[0] = this")]
    [InlineData("static readonly ConcurrentDictionary<int, Scope> _all = new();", "{|PUB2003:_all[0] = this|}")]
    public Task An_object_puts_itself_into_its_own_container(string container, string put) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Concurrent;

        class Scope
        {
            {{container}} string _name;

            public Scope(string name) { {{put}}; _name = name; }

            public int Length(int id) => _all[id]._name.Length;
        }
        """);
}
