using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>The files about a violated scenario: NAME.replay, NAME.txt, NAME.svg and NAME.dot.</summary>
internal static class WitnessFiles
{
    public static void Write(string folder, ScenarioReport report, CheckResult.Violated violated)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var name = Path.Combine(folder, FileName(report.Type));
            report.ReplayFile!.Save(name + ".replay");
            File.WriteAllText(name + ".txt", WitnessText.Write(violated.Witness, report.Repair, report.RepairSearchGaveUp));
            File.WriteAllText(name + ".svg", WitnessSvg.Write(violated.Witness));
            File.WriteAllText(name + ".dot", WitnessDot.Write(violated.Witness));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"the witness cannot be written: {failure.Message}");
        }
    }

    private static string FileName(string type) => string.Join('_', type.Split(Path.GetInvalidFileNameChars()));
}
