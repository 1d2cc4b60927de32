using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Statics;

namespace SafePublication.ModelChecker.Rewriting.Loading;

/// <summary>Rewrites an assembly and those beside it that it refers to, in memory. The files are only read.</summary>
public static class ProgramRewriter
{
    /// <summary>Rewrites the program whose scenarios are in the given assembly.</summary>
    /// <exception cref="ProgramLoadException">The file is missing, is no .NET assembly, has no code, or contains native code.</exception>
    public static RewrittenProgram Rewrite(string assemblyPath)
    {
        var path = Path.GetFullPath(assemblyPath);
        try
        {
            return RewriteFile(path);
        }
        catch (AssemblyResolutionException missing)
        {
            throw new ProgramLoadException($"'{path}' needs the assembly '{missing.AssemblyReference.Name}', which is neither beside it nor part of the framework.");
        }
    }

    private static RewrittenProgram RewriteFile(string path)
    {
        using var resolver = new ReferenceResolver(path);
        var assemblies = AssemblyClosure.Of(path, resolver);
        var program = new ProgramContext(assemblies.Select(assembly => assembly.Name.Name).ToHashSet());
        ModuleContext[] modules = [.. assemblies.SelectMany(assembly => assembly.Modules).Select(module => new ModuleContext(module, program))];
        program.JudgeInitializers(assemblies.SelectMany(assembly => assembly.Modules));
        foreach (var module in modules)
        {
            module.AddStaticStorage();
            module.AddTokenFields();
            module.WriteOutDelegates();
        }
        program.Sites.HasDisposal = modules.Any(module => module.HasDisposal());
        string[] initialized = [.. assemblies.Reverse().Where(assembly => ModuleInitializers.Detach(assembly.MainModule)).Select(assembly => assembly.Name.Name)];
        foreach (var module in modules)
            module.RewriteMethods();
        var images = assemblies.ToDictionary(assembly => assembly.Name.Name, Image);
        return new RewrittenProgram(path, images, program.Sites, program.Report, initialized);
    }

    // The symbols name the user's own source lines, so that a debugger can follow a replay.
    private static RewrittenImage Image(AssemblyDefinition assembly)
    {
        assembly.Name.HasPublicKey = false;
        foreach (var module in assembly.Modules)
            module.Attributes = (module.Attributes | ModuleAttributes.ILOnly) & ~ModuleAttributes.StrongNameSigned;
        using var image = new MemoryStream();
        if (!assembly.MainModule.HasSymbols)
        {
            assembly.Write(image, new WriterParameters());
            return new RewrittenImage(image.ToArray(), null);
        }

        using var symbols = new MemoryStream();
        assembly.Write(image, new WriterParameters { WriteSymbols = true, SymbolStream = symbols, SymbolWriterProvider = new PortablePdbWriterProvider() });
        return new RewrittenImage(image.ToArray(), symbols.ToArray());
    }
}
