namespace SafePublication.Analyzers.Flags;

/// <summary>What a reference to a flag does with it.</summary>
internal enum FlagAccessKind
{
    /// <summary>The value is loaded plainly.</summary>
    Load,

    /// <summary>The value is loaded behind a <c>?.</c>.</summary>
    ConditionalLoad,

    /// <summary>A statement stores a value plainly.</summary>
    Store,

    /// <summary>A plain store or update whose value is used by the expression or statement around it.</summary>
    UsedStore,

    /// <summary>A statement loads, computes and stores: <c>++</c>, <c>|=</c>.</summary>
    Update,

    /// <summary>Part of a constructor or initialiser, before another thread can have the object.</summary>
    Initial,

    /// <summary>Passed by reference to a method that orders it itself.</summary>
    Ordered,

    /// <summary>Only named, not accessed.</summary>
    Name,

    /// <summary>An access that no call can take the place of: a reference handed on, a deconstruction, a property pattern.</summary>
    Irreplaceable,
}
