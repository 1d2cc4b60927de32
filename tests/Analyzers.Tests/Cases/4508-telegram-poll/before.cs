using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4508;

public static class Telegram
{
    public static string Receive(Func<string> line, int attempts)
    {
        var start = new Barrier(2);
        bool arrived = false;
        string body = null;
        int words = 0;

        var operatorThread = new Thread(Transcribe) { IsBackground = true };
        operatorThread.Start();
        start.SignalAndWait();

        for (int i = 0; i < attempts; i++)
        {
            if (!arrived)
            {
                Thread.Sleep(20);
                continue;
            }

            return words + " words: " + body.Trim();
        }

        throw new TimeoutException("no telegram");

        void Transcribe()
        {
            start.SignalAndWait();
            string text = line();
            body = text;
            words = text.Split(' ').Length;
            arrived = true;
        }
    }
}
