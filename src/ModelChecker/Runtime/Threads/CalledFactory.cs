namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>Calls a delegate of the program in the place of library code.</summary>
internal static class CalledFactory
{
    /// <summary>The value that it returns, and the token of that; 0 when the delegate is library code.</summary>
    public static (T Value, int Token) Call<T>(LogicalThread thread, Func<T> factory)
    {
        var marker = thread.Execution.Sites.Methods.Of(factory).Marker;
        (thread.Tokens.Returned, thread.Tokens.Returner) = (0, 0);
        var value = factory();
        return (value, marker != 0 && thread.Tokens.Returner == marker ? thread.Tokens.Returned : 0);
    }
}
