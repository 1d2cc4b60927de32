using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>Runs a type's initialiser as the runtime does: what it throws arrives as a <see cref="TypeInitializationException"/>.</summary>
internal static class TypeInitializers
{
    public static void Run(StaticStorage storage)
    {
        try
        {
            storage.Initialize();
        }
        catch (Exception exception) when (exception is not (ExecutionAbandonedException or UnsupportedConstructException))
        {
            throw new TypeInitializationException(storage.GetType().DeclaringType!.FullName, exception);
        }
    }
}
