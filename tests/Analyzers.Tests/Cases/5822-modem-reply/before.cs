using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5822;

internal sealed class Mailbox
{
    public bool Acked;
    public int Code;
    public string Text;
}

internal sealed class Line
{
    public readonly Mailbox Inbox = new();
}

public sealed class Modem
{
    private readonly Func<string, string> _exchange;

    public Modem(Func<string, string> exchange) => _exchange = exchange;

    public (int Code, string Text) Ask(string command)
    {
        var line = new Line();
        new Thread(() => Listen(line, command)) { IsBackground = true }.Start();
        for (int spins = 0; !line.Inbox.Acked; spins++)
        {
            if (spins > 64)
            {
                Thread.Yield();
            }
        }

        return (line.Inbox.Code, line.Inbox.Text);
    }

    private void Listen(Line line, string command)
    {
        string answer = _exchange(command);
        int space = answer.IndexOf(' ');
        Deliver(line.Inbox, int.Parse(answer.AsSpan(0, space)), answer[(space + 1)..]);
    }

    private static void Deliver(Mailbox box, int code, string text)
    {
        box.Code = code;
        box.Text = text;
        box.Acked = true;
    }
}
