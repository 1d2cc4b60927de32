using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2004;

internal static class CodecTable<TMessage>
    where TMessage : class
{
    private static readonly Lock s_build = new();
    private static volatile bool s_built;
    private static string[] s_names;
    private static Func<TMessage, object>[] s_readers;

    public static string[] Names => s_names;

    public static Func<TMessage, object>[] Readers => s_readers;

    public static void Demand()
    {
        switch (s_built)
        {
            case true:
                return;
            default:
                Build();
                return;
        }
    }

    private static void Build()
    {
        lock (s_build)
        {
            if (s_built)
            {
                return;
            }

            var properties = typeof(TMessage).GetProperties();
            var names = new string[properties.Length];
            var readers = new Func<TMessage, object>[properties.Length];
            for (int i = 0; i < properties.Length; i++)
            {
                var property = properties[i];
                names[i] = property.Name;
                readers[i] = message => property.GetValue(message);
            }

            s_names = names;
            s_readers = readers;
            s_built = true;
        }
    }
}

internal sealed class MessageDumper
{
    private readonly System.IO.TextWriter _output;

    public MessageDumper(System.IO.TextWriter output) => _output = output;

    public void Dump<TMessage>(TMessage message)
        where TMessage : class
    {
        CodecTable<TMessage>.Demand();
        var names = CodecTable<TMessage>.Names;
        for (int i = 0; i < names.Length; i++)
        {
            _output.Write(names[i]);
            _output.Write('=');
            _output.WriteLine(CodecTable<TMessage>.Readers[i](message));
        }
    }
}
