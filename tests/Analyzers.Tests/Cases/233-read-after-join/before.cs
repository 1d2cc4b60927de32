using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C233;

public static class WordCount
{
    private sealed class Part
    {
        public bool Done;
        public int Words;
        public string Error;
    }

    public static int Count(IReadOnlyList<string> files)
    {
        var parts = new Part[files.Count];
        var threads = new Thread[files.Count];
        for (int i = 0; i < files.Count; i++)
        {
            string file = files[i];
            var part = parts[i] = new Part();
            threads[i] = new Thread(() => CountOne(file, part));
            threads[i].Start();
        }

        int total = 0;
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i].Join();
            if (!parts[i].Done)
            {
                throw new InvalidOperationException(parts[i].Error);
            }

            total += parts[i].Words;
        }

        return total;
    }

    private static void CountOne(string file, Part part)
    {
        try
        {
            part.Words = System.IO.File.ReadAllText(file).Split((char[])null, StringSplitOptions.RemoveEmptyEntries).Length;
            part.Done = true;
        }
        catch (System.IO.IOException e)
        {
            part.Error = e.Message;
        }
    }
}
