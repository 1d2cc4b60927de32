using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>Who accesses a multi-word value, in which object, and from where; and what it is called, where not as that place is.</summary>
internal readonly record struct TornAccess(LogicalThread Thread, object Owner, int Site, string? Whole = null);
