using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.S2102;

public sealed record Schema(string Name, IReadOnlyList<string> Columns);

public static class Deferred
{
    public static Func<TArg, TResult> Once<TArg, TResult>(Func<TArg, TResult> produce)
        where TResult : class
    {
        bool settled = false;
        TResult result = null;
        Exception failure = null;
        object sync = new();

        return arg =>
        {
            if (!Volatile.Read(ref settled))
            {
                lock (sync)
                {
                    if (!settled)
                    {
                        try
                        {
                            result = produce(arg);
                        }
                        catch (IOException e)
                        {
                            failure = e;
                        }

                        Volatile.Write(ref settled, true);
                    }
                }
            }

            return failure is null
                ? result
                : throw new InvalidOperationException("The value could not be produced.", failure);
        };
    }
}

public static class SchemaCatalog
{
    private static readonly Func<string, Schema> s_orders = Deferred.Once<string, Schema>(Read);
    private static readonly Func<string, Schema> s_customers = Deferred.Once<string, Schema>(Read);

    public static Schema Orders(string directory) => s_orders(Path.Combine(directory, "orders.csv"));

    public static Schema Customers(string directory) => s_customers(Path.Combine(directory, "customers.csv"));

    public static bool HasColumn(Schema schema, string column)
    {
        if (schema is null)
        {
            return false;
        }

        foreach (var c in schema.Columns)
        {
            if (string.Equals(c, column, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Schema Read(string path)
    {
        using var reader = new StreamReader(path);
        var header = reader.ReadLine();
        return header is null ? null : new Schema(Path.GetFileNameWithoutExtension(path), header.Split(','));
    }
}
