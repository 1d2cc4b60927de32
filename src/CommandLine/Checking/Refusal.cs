namespace SafePublication.CommandLine.Checking;

/// <summary>A scenario that could not be checked; the others are checked all the same.</summary>
/// <param name="Assembly">The file that the scenario is in.</param>
/// <param name="Name">The scenario's name.</param>
/// <param name="Type">The full name of its class.</param>
/// <param name="Reason">What it does that is not modelled, or what is wrong with its class.</param>
internal sealed record Refusal(string Assembly, string Name, string Type, string Reason);
