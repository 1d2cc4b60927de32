namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>What lies in one slot of the evaluation stack, as far as the rewriting has to know.</summary>
internal enum StackKind
{
    /// <summary>A number, an enum or a native pointer: it carries no reference.</summary>
    Primitive,

    /// <summary>A struct, or a value of a type parameter, by value.</summary>
    Value,

    /// <summary>An object reference.</summary>
    Reference,

    /// <summary>A managed pointer that may point into the heap.</summary>
    Address,

    /// <summary>A managed pointer to a local or an argument of this very method, which no other thread can reach.</summary>
    LocalAddress,
}
