using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>The files about a violated scenario: NAME.replay, NAME.txt, NAME.svg and NAME.dot.</summary>
internal static class WitnessFiles
{
    public static void Write(string folder, string name, ScenarioReport report, CheckResult.Violated violated)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, FileName(name));
            report.ReplayFile!.Save(file + ".replay");
            File.WriteAllText(file + ".txt", WitnessText.Write(violated.Witness, report.Repair, report.RepairSearchGaveUp));
            File.WriteAllText(file + ".svg", WitnessSvg.Write(violated.Witness));
            File.WriteAllText(file + ".dot", WitnessDot.Write(violated.Witness));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"the witness cannot be written: {failure.Message}");
        }
    }

    private static string FileName(string name) => string.Join('_', name.Split(Path.GetInvalidFileNameChars()));
}
