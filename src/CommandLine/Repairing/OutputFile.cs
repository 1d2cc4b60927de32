using System.Text;

namespace SafePublication.CommandLine.Repairing;

/// <summary>Writes a whole file and says in one line why it could not.</summary>
internal static class OutputFile
{
    public static void Write(string path, string text, Encoding encoding)
    {
        try
        {
            File.WriteAllText(path, text, encoding);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SaveException($"{DisplayPath.Of(path)}: cannot be written: {failure.Message}");
        }
    }
}
