using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafePublication.CommandLine.Loading;

/// <summary>Reads a text file as the compiler does, and remembers its encoding so that a repair writes the same one.</summary>
internal static class SourceFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static DocumentInfo Describe(string file, ProjectId project)
    {
        // A linked file is one file, however it is named.
        var path = Path.GetFullPath(file);
        return DocumentInfo.Create(
            DocumentId.CreateNewId(project, path),
            Path.GetFileName(path),
            loader: TextLoader.From(TextAndVersion.Create(Read(path), VersionStamp.Default, path)),
            filePath: path);
    }

    public static SourceText Read(string path)
    {
        try
        {
            return Decode(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"{DisplayPath.Of(path)}: cannot be read: {failure.Message}");
        }
    }

    private static SourceText Decode(byte[] bytes)
    {
        try
        {
            return SourceText.From(new MemoryStream(bytes), StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            // Like the compiler: what is not UTF-8 is read in a one-byte encoding, which loses nothing on the way back.
            return SourceText.From(new MemoryStream(bytes), Encoding.Latin1);
        }
    }
}
