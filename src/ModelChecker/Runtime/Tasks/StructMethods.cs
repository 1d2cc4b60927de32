using System.Reflection;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Methods of library structs that are known by name only, because the struct is a type parameter here.</summary>
internal static class StructMethods
{
    public delegate TResult Function<TStruct, out TResult>(ref TStruct receiver);

    public delegate void Action<TStruct>(ref TStruct receiver);

    public static Function<TStruct, TResult> Of<TStruct, TResult>(string name) => Named<TStruct>(name).CreateDelegate<Function<TStruct, TResult>>();

    public static Action<TStruct> Of<TStruct>(string name) => Named<TStruct>(name).CreateDelegate<Action<TStruct>>();

    private static MethodInfo Named<TStruct>(string name) => typeof(TStruct).GetMethod(name, [])!;
}
