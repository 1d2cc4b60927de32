using System.Diagnostics;

namespace Corpus.C1820;

public sealed record Preview(byte[] Pixels, int Stride)
{
    public static readonly Preview Placeholder = new(new byte[4], 4);

    public int Rows => Stride == 0 ? 0 : Pixels.Length / Stride;
}

public sealed class ImageSource(string path)
{
    public string Path { get; } = path;

    public (byte[] Data, int Width) Decode()
    {
        byte[] raw = File.ReadAllBytes(Path);
        int width = raw.Length > 0 ? Math.Max((int)raw[0], 1) : 1;
        return (raw, width);
    }
}

public static class PreviewLoader
{
    public static Preview LoadWithin(ImageSource source, TimeSpan budget)
    {
        byte[] pixels = null;
        int stride = 0;
        bool decoded = false;

        Task.Run(source.Decode).ContinueWith(
            task =>
            {
                (byte[] data, int width) = task.Result;
                pixels = data;
                stride = width * 4;
                decoded = true;
            },
            TaskContinuationOptions.OnlyOnRanToCompletion);

        long started = Stopwatch.GetTimestamp();
        while (!decoded)
        {
            if (Stopwatch.GetElapsedTime(started) > budget)
            {
                return Preview.Placeholder;
            }

            Thread.Sleep(2);
        }

        return new Preview(pixels, stride);
    }
}

public sealed class PreviewPane(TimeSpan budget)
{
    private Preview _shown = Preview.Placeholder;

    public int Show(string path)
    {
        _shown = PreviewLoader.LoadWithin(new ImageSource(path), budget);
        return _shown.Rows;
    }
}
