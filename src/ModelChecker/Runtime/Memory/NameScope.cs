namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>Who names the objects it meets: the set-up, a thread, or a static constructor.</summary>
internal sealed class NameScope(int number)
{
    public const int Setup = 0;

    /// <summary>The number of a scope that no thread and no type has.</summary>
    public const int Lasting = (1 << 11) - 2;

    public int Number { get; } = number;

    public int Next { get; set; }

    /// <summary>Threads have the odd numbers.</summary>
    public static int OfThread(int thread) => Checked((2 * thread) + 1);

    /// <summary>Static constructors have the even numbers from 2 on.</summary>
    public static int OfType(int type) => Checked(2 * (type + 1));

    private static int Checked(int number) => number < Lasting
        ? number
        : throw new UnsupportedConstructException("A scenario has more than a thousand threads or types with statics.");
}
