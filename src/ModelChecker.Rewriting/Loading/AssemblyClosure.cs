using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Loading;

/// <summary>Which assemblies make up the program that is checked.</summary>
internal static class AssemblyClosure
{
    private static readonly string[] Foreign = ["System.", "Microsoft.", "xunit", "nunit", "Mono.Cecil", "SafePublication.ModelChecker", "testhost"];

    /// <summary>The assembly and what it refers to in its own folder, the frameworks of the platform and of tests left out.</summary>
    public static IReadOnlyList<AssemblyDefinition> Of(string path, ReferenceResolver resolver)
    {
        List<AssemblyDefinition> found = [Read(path, resolver)];
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var reference in found[i].MainModule.AssemblyReferences)
            {
                var beside = Path.Combine(Path.GetDirectoryName(path)!, reference.Name + ".dll");
                if (!IsForeign(reference.Name) && File.Exists(beside) && found.All(each => each.Name.Name != reference.Name))
                    found.Add(Read(beside, resolver));
            }
        }
        return found;
    }

    private static bool IsForeign(string name) =>
        name is "System" or "mscorlib" or "netstandard" || Foreign.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static AssemblyDefinition Read(string path, ReferenceResolver resolver)
    {
        if (!File.Exists(path))
            throw new ProgramLoadException($"There is no file '{path}'.");
        try
        {
            var assembly = AssemblyDefinition.ReadAssembly(path, Parameters(resolver));
            if ((assembly.MainModule.Attributes & ModuleAttributes.ILOnly) == 0 && assembly.MainModule.Architecture != TargetArchitecture.AMD64)
                throw new ProgramLoadException($"'{path}' contains native code; only assemblies of IL can be checked.");
            if (assembly.CustomAttributes.Any(each => each.AttributeType.FullName == "System.Runtime.CompilerServices.ReferenceAssemblyAttribute"))
                throw new ProgramLoadException($"'{path}' is a reference assembly, which only says what another one contains: check the one that has the code.");
            return assembly;
        }
        catch (BadImageFormatException)
        {
            throw new ProgramLoadException($"'{path}' is not a .NET assembly.");
        }
        catch (IOException exception)
        {
            throw new ProgramLoadException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    private static ReaderParameters Parameters(ReferenceResolver resolver) => new()
    {
        AssemblyResolver = resolver,
        InMemory = true,
        ReadSymbols = true,
        SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
    };
}
