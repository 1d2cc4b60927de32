namespace SafePublication.ModelChecker.Rewriting.Hooks;

/// <summary>What happens to calls of a member of a modelled type.</summary>
internal enum Fate
{
    /// <summary>A method of the runtime is called instead.</summary>
    Hooked,

    /// <summary>It is called as it is: it touches nothing that threads share.</summary>
    Harmless,

    /// <summary>Coming to such a call ends the check with a message.</summary>
    Refused,
}
