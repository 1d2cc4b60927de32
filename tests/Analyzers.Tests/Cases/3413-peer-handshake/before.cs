using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3413;

public static class Handshake
{
    public static string Exchange(Func<(int Code, string Text)> peer, Action<string> trace)
    {
        int code = 0;
        string text = null;
        bool answered = false;

        void Listen()
        {
            var reply = peer();
            code = reply.Code;
            text = reply.Text;
            answered = true;
        }

        trace("listening");
        var listener = new Thread(Listen) { IsBackground = true, Name = "handshake" };
        listener.Start();

        var spin = new SpinWait();
        while (answered is false)
        {
            spin.SpinOnce();
        }

        if (code >= 400)
        {
            throw new InvalidOperationException(text.Trim());
        }

        return text;
    }
}
