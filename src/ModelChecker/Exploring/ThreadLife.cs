namespace SafePublication.ModelChecker;

/// <summary>The hidden locations through which the start and the end of a thread are ordered; callers' locations are not negative.</summary>
internal static class ThreadLife
{
    public static long StartOf(int thread) => -2L * thread - 1;

    public static long EndOf(int thread) => -2L * thread - 2;

    public static bool Owns(long location) => location < 0;

    /// <summary>The name of a hidden location, given the thread's name.</summary>
    public static string Describe(long location, Func<int, string> threadName) => location % 2 == 0
        ? "end of " + threadName((int)(-location - 2) / 2)
        : "start of " + threadName((int)(-location - 1) / 2);
}
