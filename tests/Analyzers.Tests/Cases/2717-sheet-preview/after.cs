using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2717;

public interface ISheetReader
{
    string[] ReadHeader();
    bool ReadRow(out string[] cells);
}

public interface ISheetCanvas
{
    void Ruler(string[] names, int width);
    void Status(string text);
}

public static class SheetPreview
{
    public static async Task<long> PreviewAsync(ISheetReader reader, ISheetCanvas canvas)
    {
        string[] names = null;
        int width = 0;
        long cells = 0;
        bool headerRead = false;

        Task reading = Task.Run(() =>
        {
            string[] header = reader.ReadHeader();
            names = Array.ConvertAll(header, static h => h.Trim());
            foreach (string name in names)
            {
                width += name.Length + 2;
            }

            Volatile.Write(ref headerRead, true);
            while (reader.ReadRow(out string[] row))
            {
                Interlocked.Add(ref cells, row.Length);
            }
        });

        using var status = new Timer(
            _ =>
            {
                string text = Volatile.Read(ref headerRead) ? names.Length + " columns" : "opening";
                canvas.Status(text + ", " + Interlocked.Read(ref cells) + " cells");
            },
            null,
            100,
            100);

        Task drawing = Task.Run(async () =>
        {
            while (!Volatile.Read(ref headerRead))
            {
                await Task.Delay(10).ConfigureAwait(false);
            }

            canvas.Ruler(names, width);
        });

        await Task.WhenAll(reading, drawing).ConfigureAwait(false);
        return Interlocked.Read(ref cells);
    }
}
